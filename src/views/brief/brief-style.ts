/** Of the brief in HTML: quiet, legible on paper and on dark screens. */
export const briefStyle = `
:root { color-scheme: light dark; --ink: #1f2328; --dim: #59636e; --line: #8b949e; --page: #fff; --box: #f3f6fa; --edge: #c5cdd6; --link: #0757b8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --dim: #a3adb8; --line: #7d8792; --page: #16191d; --box: #22272e; --edge: #454d57; --link: #79b8ff; }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.8rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
h3 small { color: var(--dim); font-weight: normal; }
p, ul { margin: .5rem 0; overflow-wrap: anywhere; }
p, li { position: relative; }
li { margin: .2rem 0; }
dfn { font-style: normal; text-decoration: underline dotted; text-underline-offset: .2em; cursor: help; }
dfn:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
dfn:hover::after, dfn:focus::after { content: attr(data-meaning); position: absolute; z-index: 1; top: 100%; left: 0; width: max-content; max-width: min(24rem, 100%); box-sizing: border-box; padding: .25rem .6rem; border: 1px solid var(--edge); border-radius: 3px; background: var(--box); font-size: .9rem; }
cite { color: var(--dim); font: .8rem ui-monospace, monospace; }
cite a { color: var(--link); }
figure { margin: 1.5rem 0; overflow-x: auto; }
figcaption { color: var(--dim); font-size: .85rem; }
svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
svg text { text-anchor: middle; font: 13px system-ui, sans-serif; fill: var(--ink); }
svg .name { font-weight: 600; }
svg .detail { font-size: 12px; fill: var(--dim); }
svg rect { fill: var(--box); stroke: var(--edge); }
svg .neighbour rect { stroke-dasharray: 4 3; fill: var(--page); }
svg a:focus-visible rect, svg a:hover rect { stroke: var(--link); stroke-width: 2; }
svg .line { fill: none; stroke: var(--line); }
svg .tip { fill: var(--line); }
section:target h3 { color: var(--link); }
@media print { main { max-width: none; } }
`;
