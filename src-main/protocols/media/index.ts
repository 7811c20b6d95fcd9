/** Sound and pictures as RTP carries them. */
import type { Protocol } from '../../dissect/index.ts';
import { amr, amrWb } from './amr.ts';
import { av1 } from './av1.ts';
import { h261 } from './h261.ts';
import { h263 } from './h263.ts';
import { h263p } from './h263p.ts';
import { mpeg1 } from './mpeg1.ts';
import { rfc2190 } from './rfc2190.ts';
import { h264 } from './h264.ts';
import { h265 } from './h265.ts';
import { jpeg } from './jpeg.ts';
import { opus } from './opus.ts';
import { vp8 } from './vp8.ts';
import { vp9 } from './vp9.ts';

export const MEDIA: readonly Protocol[] = [
  opus,
  vp8,
  vp9,
  av1,
  amr,
  amrWb,
  jpeg,
  h261,
  h263,
  h263p,
  mpeg1,
  rfc2190,
  h264,
  h265,
];
