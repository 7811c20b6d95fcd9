/** An open capture, as those know it that it is put together from. */
import type { PlanSources } from '../filter/index.ts';
import type { Registry } from '../dissect/index.ts';
import type { Comments } from './comments.ts';
import type { KeptFields } from './filtering/kept-fields.ts';
import type { Markings } from './list/markings.ts';
import type { Origin } from './origins.ts';
import type { PassedCapture, PassingReader } from './passing-reader.ts';

export interface KnownCapture extends PassedCapture {
  readonly registry: Registry;
  /** Packets that can be asked for. */
  readonly rows: number;
  /** Undefined once the file is read. */
  readonly loading: AbortController | undefined;
  readonly comments: Comments;
  readonly markings: Markings;
  readonly keptFields: KeptFields;
  readonly inPassing: PassingReader;
  readonly planSources: PlanSources;
  /** What packets of an interface have in common. */
  origin(index: number): Origin;
}
