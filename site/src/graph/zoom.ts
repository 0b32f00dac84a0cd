export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 5;

/** What a step of a button, of the keys or of the wheel multiplies the zoom by. */
export const ZOOM_STEP = 1.25;

export const clampZoom = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));

/** The zoom after a turn of the wheel or of two fingers on a pad; they tell pixels, lines or pages. */
export function zoomByWheel(zoom: number, { deltaY, deltaMode }: { deltaY: number; deltaMode: number }): number {
  const pixels = deltaY * ([1, 16, 400][deltaMode] ?? 1);
  return clampZoom(zoom * ZOOM_STEP ** (-pixels / 100));
}

/**
 * Where to scroll so that what is under `point` stays there, when the picture becomes `factor` times as large. Both are
 * in pixels along one axis, `point` from the edge of what is seen.
 */
export const scrollAfterZoom = ({ scroll, point, factor }: { scroll: number; point: number; factor: number }): number =>
  Math.max(0, (scroll + point) * factor - point);
