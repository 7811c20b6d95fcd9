/** Messages of SIP (RFC 3261) by status code and method, and how long calls take to be set up: `-z sip,stat`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { inBucketOrder, inTableOrder, textHash } from './bucket-order.ts';
import type { Report } from './report.ts';
import { SIP_STATUS } from './sip-status-codes.ts';

const CODE = 'sip.Status-Code', METHOD = 'sip.Method', RESENT = 'sip.resend', TIME = 'sip.response-time';
/** Status codes that are known before any is seen. */
const KNOWN_CODES = 80;
const RULE = '='.repeat(67);

export class SipMessages implements Report {
  readonly fields = [CODE, METHOD, RESENT, TIME];
  readonly #filter: string;
  #messages = 0;
  #resent = 0;
  readonly #codes = new Map<number, number>();
  readonly #methods = new Map<string, number>();
  /** Calls that were set up, and the time that it took them, in milliseconds. */
  readonly #setups = { calls: 0, least: Infinity, most: 0, total: 0 };

  constructor(filter: string) {
    this.#filter = filter;
  }

  add(fields: PacketFields): void {
    for (const message of fields.layers('sip')) {
      const code = fields.first(CODE, message), method = fields.first(METHOD, message), time = fields.first(TIME, message);
      this.#messages++;
      if (fields.first(RESENT, message)?.number === 1) this.#resent++;
      if (code !== undefined) {
        this.#codes.set(code.number, (this.#codes.get(code.number) ?? 0) + 1);
      } else if (method !== undefined) {
        this.#methods.set(method.text, (this.#methods.get(method.text) ?? 0) + 1);
        if (method.text === 'ACK' && time !== undefined) this.#addSetup(time.number);
      }
    }
  }

  #addSetup(milliseconds: number): void {
    const setups = this.#setups;
    setups.calls++;
    setups.least = Math.min(setups.least, milliseconds);
    setups.most = Math.max(setups.most, milliseconds);
    setups.total += milliseconds;
  }

  text(): string {
    const codes = inBucketOrder([...this.#codes.keys()], code => code, KNOWN_CODES).map(code => {
      return `  SIP ${code} ${(SIP_STATUS[code] ?? 'Unknown response').padEnd(15)} : ${String(this.#codes.get(code)).padStart(5)} Packets\n`;
    });
    const methods = inTableOrder([...this.#methods.keys()], textHash).map(method =>
      `  ${method.padEnd(15)} : ${String(this.#methods.get(method)).padStart(5)} Packets\n`);
    const { calls, least, most, total } = this.#setups;
    const heading = this.#filter === '' ? 'SIP Statistics\n' : `SIP Statistics with filter ${this.#filter}\n`;
    return (
      `\n${RULE}\n${heading}\nNumber of SIP messages: ${this.#messages}\nNumber of resent SIP messages: ${this.#resent}\n\n* SIP Status Codes in reply packets\n${codes.join('')}\n` +
      `* List of SIP Request methods\n${methods.join('')}\n* Average setup time ${calls === 0 ? 0 : Math.floor(total / calls)} ms\n` +
      ` Min ${calls === 0 ? 0 : least} ms\n Max ${most} ms\n${RULE}\n`
    );
  }
}
