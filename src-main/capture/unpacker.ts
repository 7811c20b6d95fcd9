/** What unpacks a compressed capture. */
import type { WriteUnpacked } from '../bytes/decoding.ts';

/** Takes the packed bytes chunk by chunk and hands unpacked ones to the function that it was made with. Rejects at damaged data. */
export interface Unpacker {
  /** Resolves when `chunk` may be reused. */
  push(chunk: Uint8Array): Promise<void>;
  /** Nothing follows. Gives false when the data are cut. */
  end(): Promise<boolean>;
  /**
   * After a failure that kept back what lies before the damage: another that gives all of it, the bytes that came
   * already too, when it is given the same packed bytes from the first on.
   */
  again?(write: WriteUnpacked): Unpacker;
}
