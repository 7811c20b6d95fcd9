/** Interfaces that packets were captured on, as the file describes them. */

export interface CaptureInterface {
  readonly name?: string;
  readonly description?: string;
  /** LINKTYPE_ value of the tcpdump registry. */
  readonly linkType: number;
  readonly linkTypeName: string;
  /** Most bytes kept of a packet; 0: no limit. */
  readonly snapLength: number;
  /** Bytes of frame check sequence at the end of each packet, where the file says so. */
  readonly fcsLength?: number;
  /** Number of the section, from 0, and of the interface within it. */
  readonly section: number;
  readonly id: number;
  /** Capture filter, operating system, hardware. */
  readonly filter?: string;
  readonly system?: string;
  readonly hardware?: string;
  readonly comments: readonly string[];
  /** Time unit of its packets, for instance `10^-6` or `2^-20` seconds. */
  readonly resolution: string;
  /** Seconds that were added to the times in the file. */
  readonly timeOffset: number;
  /** Packets seen and dropped, of the last statistics block. */
  received?: number;
  dropped?: number;
}
