/** Draws a direction's throughput, or the window that it fills, over time. */
import { shortNumber } from '../../format/scale.ts';
import type { Palette } from '../../parts/palette.ts';
import { clip, drawFrame, drawSteps, seen } from './drawing.ts';
import type { Drawn, GraphView, Scale } from './drawing.ts';
import { ratesOf } from './flow.ts';
import type { Course } from './flow.ts';
import type { Trace } from './trace.ts';

/** Pixels of one stretch of time whose bytes are counted together: narrower ones would show single segments. */
const stretchPixels = 10;

export function drawThroughput(ink: CanvasRenderingContext2D, trace: Trace, { fromClient }: Drawn, view: GraphView, palette: Palette): Scale {
  const { from, to } = view;
  const { sent, acknowledged } = ratesOf(trace, from, to, ((to - from) / Math.max(1, view.width)) * stretchPixels);
  return drawCourses(ink, view, palette, [
    { course: acknowledged, colour: palette.muted, width: 1.25 },
    { course: sent, colour: fromClient ? palette.client : palette.server, width: 2 },
  ]);
}

export function drawWindow(ink: CanvasRenderingContext2D, _trace: Trace, { fromClient, filling }: Drawn, view: GraphView, palette: Palette): Scale {
  return drawCourses(ink, view, palette, filling ? [
    { course: filling.window, colour: palette.open, width: 1.25 },
    { course: filling.flight, colour: fromClient ? palette.client : palette.server, width: 1.5 },
  ] : []);
}

interface DrawnCourse {
  readonly course: Course;
  readonly colour: string;
  readonly width: number;
}

function drawCourses(ink: CanvasRenderingContext2D, view: GraphView, palette: Palette, courses: readonly DrawnCourse[]): Scale {
  let most = 0;
  for (const { course } of courses) {
    const [first, last] = seen(course.time, view);
    for (let i = first; i < last; i++) most = Math.max(most, course.value[i]);
  }
  const scale = drawFrame(ink, 0, most, view, palette, shortNumber);
  clip(ink, view);
  for (const { course, colour, width } of courses) drawSteps(ink, course.time, course.value, ...seen(course.time, view), scale, colour, width);
  ink.restore();
  return scale;
}
