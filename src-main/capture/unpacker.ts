/** What unpacks a compressed capture. */

/** Takes the packed bytes chunk by chunk and hands unpacked ones to the function that it was made with. Rejects at damaged data. */
export interface Unpacker {
  /** Resolves when `chunk` may be reused. */
  push(chunk: Uint8Array): Promise<void>;
  /** Nothing follows. Gives false when the data are cut. */
  end(): Promise<boolean>;
}
