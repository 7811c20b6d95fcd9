/** `rtsp,tree`: messages of RTSP by kind, method and status. */
import { rtspReason } from '../../protocols/voice/rtsp-status.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatusTree } from './http.ts';

const METHOD = 'rtsp.method', STATUS = 'rtsp.status';
export const RTSP_FIELDS: readonly string[] = [METHOD, STATUS];

/** Begins media, which stand between the messages (RFC 2326 §10.12). */
export const RTSP_MEDIA = 'rtsp.magic';

export class RtspPackets {
  readonly #messages = new StatusTree('RTSP');
  readonly tree = this.#messages.tree;

  /** One RTSP message. */
  add(fields: PacketFields, message: number): void {
    const status = fields.first(STATUS, message)?.number;
    this.#messages.add(fields.first(METHOD, message)?.text, status, status === undefined ? undefined : rtspReason(status));
  }
}
