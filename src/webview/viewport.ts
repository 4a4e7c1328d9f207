export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Screen pixels per unit of the picture: at 1 a name is 15 px high. */
const scales = { smallest: 0.15, legible: 0.45, legibleWhenNarrow: 0.36, largest: 3, step: 1.25 };
/** Pixels of the picture that stay in view however far it is moved. */
const hold = 80;

export interface Viewport {
  zoomBy(factor: number): void;
  /** The whole picture, never larger than at scale 1. */
  fit(): void;
  pan(dx: number, dy: number): void;
  /** Moves as little as is needed to have the rectangle in view. */
  reveal(target: Rectangle): void;
  /** Has the rectangle in view also when the panel's size changes, until the reader moves the picture. */
  keep(target: Rectangle | undefined): void;
  /** Detaches from the page. */
  dispose(): void;
}

/**
 * Zooming and panning by the SVG's view box, which always has the proportions of the panel. Starts with the whole picture where that is
 * legible, otherwise with its top at the smallest legible size.
 */
export const createViewport = (svg: SVGSVGElement, panel: HTMLElement, content: Rectangle): Viewport => {
  let scale = 1;
  let centre: Point = { x: 0, y: 0 };
  let untouched = true;
  let kept: Rectangle | undefined;

  const size = (): { width: number; height: number } => ({ width: panel.clientWidth || 1, height: panel.clientHeight || 1 });
  const isNarrow = panel.classList.contains('narrow');
  const margin = isNarrow ? 8 : 20;
  const fitting = (): number => {
    const { width, height } = size();
    return Math.min(1, (width - 2 * margin) / content.width, (height - 2 * margin) / content.height);
  };
  const apply = (): void => {
    const { width, height } = size();
    centre = {
      x: clamp(centre.x, content.x + (hold - width / 2) / scale, content.x + content.width + (width / 2 - hold) / scale),
      y: clamp(centre.y, content.y + (hold - height / 2) / scale, content.y + content.height + (height / 2 - hold) / scale),
    };
    const box = [centre.x - width / 2 / scale, centre.y - height / 2 / scale, width / scale, height / scale];
    svg.setAttribute('viewBox', box.map((value) => value.toFixed(2)).join(' '));
  };
  const show = (wanted: number): void => {
    const { width, height } = size();
    scale = clamp(wanted, scales.smallest, scales.largest);
    const tooHigh = content.height * scale > height - 2 * margin;
    centre = {
      x: content.x + content.width / 2,
      y: tooHigh ? content.y + (height / 2 - margin) / scale : content.y + content.height / 2,
    };
    if (width > 0) apply();
  };
  const zoomAt = (factor: number, at: { readonly x: number; readonly y: number }): void => {
    untouched = false;
    kept = undefined;
    const next = clamp(scale * factor, scales.smallest, scales.largest);
    const { width, height } = size();
    const offset = { x: at.x - width / 2, y: at.y - height / 2 };
    centre = { x: centre.x + offset.x / scale - offset.x / next, y: centre.y + offset.y / scale - offset.y / next };
    scale = next;
    apply();
  };
  const pan = (dx: number, dy: number): void => {
    untouched = false;
    kept = undefined;
    centre = { x: centre.x + dx / scale, y: centre.y + dy / scale };
    apply();
  };
  const opening = (): void => show(Math.max(fitting(), isNarrow ? scales.legibleWhenNarrow : scales.legible));

  const reveal = (target: Rectangle): void => {
    const { width, height } = size();
    centre = centreShowing(target, centre, { x: width / 2 / scale - margin, y: height / 2 / scale - margin });
    apply();
  };

  const observer = new ResizeObserver(() => {
    (untouched ? opening : apply)();
    if (kept) reveal(kept);
  });
  observer.observe(panel);
  const stopWheel = listenToWheel(panel, zoomAt, pan);
  const stopDrag = listenToDrag(panel, pan);
  opening();
  return {
    zoomBy: (factor) => zoomAt(factor, { x: size().width / 2, y: size().height / 2 }),
    fit: () => {
      untouched = true;
      show(fitting());
    },
    pan,
    reveal,
    keep: (target) => void (kept = target),
    dispose: () => {
      observer.disconnect();
      stopWheel();
      stopDrag();
    },
  };
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point next to `centre` from which the rectangle lies within reach. */
const centreShowing = ({ x, y, width, height }: Rectangle, centre: Point, reach: Point): Point => ({
  x: clamp(centre.x, x + width - reach.x, x + reach.x),
  y: clamp(centre.y, y + height - reach.y, y + reach.y),
});

export const zoomStep = scales.step;

const clamp = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));

const listenToWheel = (
  panel: HTMLElement,
  zoomAt: (factor: number, at: { readonly x: number; readonly y: number }) => void,
  pan: (dx: number, dy: number) => void,
): (() => void) => {
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const corner = panel.getBoundingClientRect();
    // Trackpads report pinching as the wheel with ctrl held.
    if (event.ctrlKey || event.metaKey) {
      zoomAt(Math.exp(-event.deltaY / 300), { x: event.clientX - corner.left, y: event.clientY - corner.top });
    } else pan(event.deltaX, event.deltaY);
  };
  panel.addEventListener('wheel', onWheel, { passive: false });
  return () => panel.removeEventListener('wheel', onWheel);
};

/** A drag begins after a few pixels, so that a click with an unsteady hand is still a click; the click that ends a drag is swallowed. */
const listenToDrag = (panel: HTMLElement, pan: (dx: number, dy: number) => void): (() => void) => {
  let last: { x: number; y: number } | undefined;
  let moved = false;
  const controller = new AbortController();
  const options = { signal: controller.signal };
  panel.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      last = { x: event.clientX, y: event.clientY };
      moved = false;
    },
    options,
  );
  panel.addEventListener(
    'pointermove',
    (event) => {
      if (last === undefined) return;
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      if (!moved && Math.hypot(dx, dy) < 4) return;
      if (!moved) panel.setPointerCapture(event.pointerId);
      moved = true;
      last = { x: event.clientX, y: event.clientY };
      pan(-dx, -dy);
    },
    options,
  );
  const end = (): void => void (last = undefined);
  panel.addEventListener('pointerup', end, options);
  panel.addEventListener('pointercancel', end, options);
  panel.addEventListener(
    'click',
    (event) => {
      if (moved) event.stopPropagation();
      moved = false;
    },
    { ...options, capture: true },
  );
  return () => controller.abort();
};
