/** Messages of HTTP by status code and method: `-z http,stat`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { inBucketOrder, inTableOrder, textHash } from './bucket-order.ts';
import type { Report } from './report.ts';

const CODE = 'http.response.code', MEANING = 'http.response.code.desc', METHOD = 'http.request.method';
/** Status codes that are known before any is seen. */
const KNOWN_CODES = 75;
const RULE = '='.repeat(67);

export class HttpMessages implements Report {
  readonly fields = [CODE, MEANING, METHOD];
  readonly #codes = new Map<number, { readonly meaning: string; count: number }>();
  readonly #methods = new Map<string, number>();

  add(fields: PacketFields): void {
    for (const message of fields.layers('http')) {
      const code = fields.first(CODE, message), method = fields.first(METHOD, message);
      if (code !== undefined) {
        const known = this.#codes.get(code.number);
        if (known === undefined) this.#codes.set(code.number, { meaning: fields.first(MEANING, message)?.text ?? '', count: 1 });
        else known.count++;
      } else if (method !== undefined) {
        this.#methods.set(method.text, (this.#methods.get(method.text) ?? 0) + 1);
      }
    }
  }

  text(): string {
    const codes = inBucketOrder([...this.#codes.keys()], code => code, KNOWN_CODES).map(code => {
      const { meaning, count } = this.#codes.get(code)!;
      return `  ${code} ${meaning.padEnd(39)} ${String(count).padStart(5)}\n`;
    });
    const methods = inTableOrder([...this.#methods.keys()], textHash).map(method =>
      `  ${method.padEnd(43)} ${String(this.#methods.get(method)).padStart(5)} \n`);
    return `\n${RULE}\nHTTP Statistics\n* HTTP Response Status Codes                Packets\n${codes.join('')}* HTTP Request Methods                      Packets\n${methods.join('')}${RULE}\n`;
  }
}
