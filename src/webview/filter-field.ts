import { element } from './dom.ts';

/** A field that leaves of long lists what holds every word typed into it, and says how much that is. */
export const filterField = (sections: readonly HTMLElement[]): HTMLElement => {
  const items = sections.flatMap((section) =>
    [...section.querySelectorAll<HTMLElement>('p.sentence, li')].map((item) => ({ section, item })),
  );
  const said = element('span', { class: 'detail', attributes: { role: 'status' } });
  const field = element('input', {
    class: 'filter',
    attributes: { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter this list' },
  });
  field.addEventListener('input', () => {
    const words = field.value
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    let left = 0;
    const shown = new Set<HTMLElement>();
    for (const { section, item } of items) {
      const text = `${section.querySelector('h2')?.textContent ?? ''} ${item.textContent}`.toLowerCase();
      const fits = words.every((word) => text.includes(word));
      item.hidden = !fits;
      if (!fits) continue;
      left += 1;
      shown.add(section);
    }
    for (const section of sections) section.hidden = !shown.has(section);
    said.textContent = words.length === 0 ? '' : left === 1 ? '1 entry' : `${left.toLocaleString('en-US')} entries`;
  });
  return element('div', { class: 'filter-line' }, field, said);
};
