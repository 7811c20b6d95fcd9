/** What `-z follow` prints of the messages of HTTP, HTTP/2 and WebSocket, in tshark's order: packet by packet, as they are complete. */
import type { FollowProtocol } from '../../api/index.ts';
import type { FollowedText } from '../../export/followed-text.ts';
import { Hearing } from './hearing.ts';
import type { OpenCapture } from '../open-capture.ts';

export class FollowedMessages {
  readonly #hearing: Hearing;
  /** Who sent the first message. */
  #first: { readonly address: number; readonly port: number } | undefined;

  constructor(
    private readonly capture: OpenCapture, private readonly protocol: FollowProtocol,
    private readonly substream: number | undefined, private readonly text: FollowedText,
  ) {
    this.#hearing = new Hearing(capture);
  }

  take(row: number): void {
    const { table } = this.capture;
    const source = table.get('source', row), sourcePort = table.get('sourcePort', row);
    for (const { protocol, substream, plain, printed } of this.#hearing.of(row)) {
      // Printed as nothing: it is for people alone.
      if (protocol !== this.protocol || substream !== this.substream || printed?.length === 0) continue;
      if (this.#first === undefined) {
        this.#first = { address: source, port: sourcePort };
        this.text.begin({
          addresses: [table.addresses.text(source), table.addresses.text(table.get('destination', row))],
          ports: [sourcePort, table.get('destinationPort', row)],
        });
      }
      const side = this.#first.address === source && this.#first.port === sourcePort ? 0 : 1;
      this.text.record({ side, frame: row + 1, time: this.capture.time(row), bytes: printed ?? plain });
    }
  }
}
