/** Messages of RTSP by status code and method: `-z rtsp,stat`. */
import { rtspReason } from '../../protocols/voice/rtsp-status.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { inBucketOrder, inTableOrder, textHash } from './bucket-order.ts';
import type { Report } from './report.ts';

const STATUS = 'rtsp.status', METHOD = 'rtsp.method';
/** Status codes that are known before any is seen. */
const KNOWN_CODES = 50;
const RULE = '='.repeat(67);

/** Codes without a meaning of their own are counted as the last one of their class. */
const OTHERS: Readonly<Record<number, string>> = { 1: 'Informational', 2: 'Success', 3: 'Redirection', 4: 'Client Error', 5: 'Server Error' };

export class RtspMessages implements Report {
  readonly fields = [STATUS, METHOD];
  readonly #filter: string;
  readonly #codes = new Map<number, number>();
  readonly #methods = new Map<string, number>();

  constructor(filter: string) {
    this.#filter = filter;
  }

  add(fields: PacketFields): void {
    for (const message of fields.layers('rtsp')) {
      const status = fields.first(STATUS, message)?.number, method = fields.first(METHOD, message)?.text;
      if (status !== undefined) this.#addStatus(status);
      else if (method !== undefined) this.#methods.set(method, (this.#methods.get(method) ?? 0) + 1);
    }
  }

  #addStatus(status: number): void {
    const group = Math.floor(status / 100);
    if (!Object.hasOwn(OTHERS, group)) return;
    const code = rtspReason(status) === undefined ? 100 * group + 99 : status;
    this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
  }

  text(): string {
    const codes = inBucketOrder([...this.#codes.keys()], code => code, KNOWN_CODES).map(code => {
      return line(`${code} ${rtspReason(code) ?? `${OTHERS[Math.floor(code / 100)]} - Others`}`, this.#codes.get(code));
    });
    const methods = inTableOrder([...this.#methods.keys()], textHash).map(method => line(method, this.#methods.get(method)));
    return `\n${RULE}\nRTSP Statistics${this.#filter === '' ? '' : ` with filter ${this.#filter}`}\n` +
      `${heading('RTSP Response Status Codes')}${codes.join('')}${heading('RTSP Request Methods')}${methods.join('')}${RULE}\n`;
  }
}

function heading(text: string): string {
  return `* ${text.padEnd(41)} Packets\n`;
}

function line(name: string, count = 0): string {
  return `  ${name.padEnd(43)} ${String(count).padStart(5)}\n`;
}
