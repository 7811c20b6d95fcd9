/** Names of hosts that a capture tells of: in its name resolution blocks, and in the answers of its DNS packets. Nothing is asked of the network. */
import { Dissector } from '../../dissect/index.ts';
import { type Hosts, NO, type NamedHost, compile, planFilter, valueAt } from '../../filter/index.ts';
import { CHUNK_ROWS } from '../../index/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';

/** Names that are kept, as many as a large site has. */
const MOST_NAMES = 100_000;

export class KnownHosts implements Hosts {
  readonly #hosts = new Map<string, { readonly ipv4: number[]; readonly ipv6: Uint8Array[] }>();

  /** Names are compared without regard to case. */
  find(name: string): NamedHost | undefined {
    return this.#hosts.get(name.toLowerCase());
  }

  /** Reads what the capture has by now. */
  static async of(capture: OpenCapture, turns: Turns): Promise<KnownHosts> {
    const known = new KnownHosts();
    for (const { address, names } of capture.file.facts.names) {
      for (const name of names) known.#add(name, address.length === 4 ? number32(address) : address.length === 16 ? address : undefined);
    }
    await known.#readAnswers(capture, turns);
    return known;
  }

  async #readAnswers(capture: OpenCapture, turns: Turns): Promise<void> {
    const { registry, table } = capture;
    const [name, ipv4, ipv6] = ['dns.resp.name', 'dns.a', 'dns.aaaa'].map(field => registry.field(field)!);
    const filter = compile('dns.a || dns.aaaa', registry), wanted = filter.wanted.slice();
    wanted[name.index] = 1;
    const plan = planFilter(filter, table, registry, capture.planSources), dissector = new Dissector(registry, { wanted });
    const verdicts = new Uint8Array(CHUNK_ROWS);
    for (let chunk = 0; chunk < table.chunkCount; chunk++) {
      const rows = table.rowsIn(chunk);
      plan.decide(chunk, 0, rows, verdicts);
      for (let i = 0; i < rows && this.#hosts.size < MOST_NAMES; i++) {
        if (verdicts[i] === NO) continue;
        const row = chunk * CHUNK_ROWS + i;
        dissector.dissect(capture.record(row), capture.around(row));
        const { tree } = dissector;
        let owner = '';
        for (let node = 0; node < tree.count; node++) {
          const field = tree.fields[node], value = valueAt(tree, node);
          if (field.index === name.index) owner = value as string;
          else if (field.index === ipv4.index || field.index === ipv6.index) this.#add(owner, value as number | Uint8Array);
        }
        if (turns.over) await turns.next();
      }
    }
  }

  #add(name: string, address: number | Uint8Array | undefined): void {
    if (name === '' || address === undefined) return;
    const key = name.toLowerCase();
    const host = this.#hosts.get(key) ?? { ipv4: [], ipv6: [] };
    this.#hosts.set(key, host);
    if (typeof address === 'number') {
      if (!host.ipv4.includes(address)) host.ipv4.push(address);
    } else if (!host.ipv6.some(other => other.every((byte, i) => byte === address[i]))) host.ipv6.push(address.slice());
  }
}

function number32(bytes: Uint8Array): number {
  return ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
}
