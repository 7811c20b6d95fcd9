/** Hosts' names and addresses as a capture has them in name resolution blocks, and in its DNS answers. An IPv4 address is a number of 32 bits. */
import { Dissector } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { NO, compile, planFilter, valueAt } from '../../filter/index.ts';
import { CHUNK_ROWS } from '../../index/index.ts';
import type { Turn } from '../../statistics/packets.ts';
import type { OpenCapture } from '../open-capture.ts';

/** What the blocks of the file tell so far. */
export function* namedInBlocks({ file }: OpenCapture): Generator<{ readonly address: number | Uint8Array; readonly names: readonly string[] }> {
  for (const { address, names } of file.facts.names) {
    if (address.length === 4) yield { address: readUint(address, 0, 4, false), names };
    else if (address.length === 16) yield { address, names };
  }
}

/** Calls `found` for each name and address in an answer, in the order of the packets, until that gives false. */
export async function readAnswers(capture: OpenCapture, turn: Turn, found: (name: string, address: number | Uint8Array) => boolean): Promise<void> {
  const { registry, table } = capture;
  const [name, ipv4, ipv6] = ['dns.resp.name', 'dns.a', 'dns.aaaa'].map(field => registry.field(field)!);
  const filter = compile('dns.a || dns.aaaa', registry), wanted = filter.wanted.slice();
  wanted[name.index] = 1;
  const plan = planFilter(filter, table, registry, capture.planSources), dissector = new Dissector(registry, { wanted });
  const verdicts = new Uint8Array(CHUNK_ROWS);
  for (let chunk = 0; chunk < table.chunkCount; chunk++) {
    const rows = table.rowsIn(chunk);
    plan.decide(chunk, 0, rows, verdicts);
    for (let i = 0; i < rows; i++) {
      if (verdicts[i] === NO) continue;
      const row = chunk * CHUNK_ROWS + i;
      dissector.dissect(capture.record(row), capture.around(row));
      const { tree } = dissector;
      let owner = '';
      for (let node = 0; node < tree.count; node++) {
        const field = tree.fields[node], value = valueAt(tree, node);
        if (field.index === name.index) owner = value as string;
        else if ((field.index === ipv4.index || field.index === ipv6.index) && owner !== '' && !found(owner, value as number | Uint8Array)) return;
      }
      if (turn.over) await turn.next();
    }
  }
}
