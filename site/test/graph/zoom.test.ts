import { expect, test } from 'vitest';
import { LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP, clampZoom, scrollAfterZoom, zoomByWheel } from '../../src/graph/zoom.ts';

test('what is under the pointer stays there', () => {
  for (const [scroll, point, factor] of [
    [0, 300, 2],
    [120, 40, 1.25],
    [500, 300, 0.8],
  ] as const) {
    const place = (scroll + point) * factor;
    expect(place - scrollAfterZoom({ scroll, point, factor })).toBeCloseTo(point);
  }
});

test('the picture is not scrolled beyond its edge when it shrinks', () => {
  expect(scrollAfterZoom({ scroll: 0, point: 300, factor: 0.5 })).toBe(0);
});

test('the zoom stays within bounds', () => {
  expect(clampZoom(1000)).toBe(MOST_ZOOM);
  expect(clampZoom(0)).toBe(LEAST_ZOOM);
});

test('the wheel zooms in when turned away, by the same step whatever it counts in', () => {
  expect(zoomByWheel(1, { deltaY: -100, deltaMode: 0 })).toBeCloseTo(ZOOM_STEP);
  expect(zoomByWheel(1, { deltaY: 100, deltaMode: 0 })).toBeCloseTo(1 / ZOOM_STEP);
  expect(zoomByWheel(1, { deltaY: -6.25, deltaMode: 1 })).toBeCloseTo(ZOOM_STEP);
  expect(zoomByWheel(1, { deltaY: -10_000, deltaMode: 0 })).toBe(MOST_ZOOM);
});
