/** What a report says of the capture as a whole, as capinfos does: its file, its times and rates, its interfaces. */
import type { CaptureInfo } from '../../api/index.ts';
import { fileHashes } from '../../capture/index.ts';
import { absoluteText } from '../../dissect/index.ts';
import type { Packets, RowList, Turn } from '../../statistics/packets.ts';
import type { Section } from './report.ts';

/** Interfaces and comments of a file, which may have tens of thousands of either. */
const MOST_LISTED = 20;

type Fact = readonly [name: string, value: string];

/** `bytes`: of the shown packets on the wire. */
export async function propertiesSection(packets: Packets, rows: RowList, info: CaptureInfo, bytes: number, turn: Turn): Promise<Section> {
  const { shown } = rows, passing = `${shown} (${((100 * shown) / Math.max(1, info.packets)).toFixed(1)} %)`;
  const facts: Fact[] = [
    ['File', info.name],
    ['Format', info.format],
    ['Size', `${info.size} bytes`],
    ...(await hashes(info.path, turn)),
    ['Packets', String(info.packets)],
    ...(shown === info.packets ? [] : [['Packets that pass', passing] as const]),
    ...measureFacts(packets, shown, bytes, await measured(packets, rows, turn)),
    ...(info.writer === undefined ? [] : [['Written by', info.writer] as const]),
    ...listed(info.interfaces.map(interfaceText), 'Interface', 'interfaces'), ...listed(info.comments, 'Comment', 'comments'),
  ];
  return { title: 'Properties', text: info.notes.filter(note => note.severity !== 'info').map(note => note.text), facts, tables: [] };
}

/** None where they came through a pipe, or cannot be read any more. */
async function hashes(path: string, turn: Turn): Promise<Fact[]> {
  const found = await fileHashes(path, async () => (turn.over ? turn.next() : undefined));
  return found === undefined ? [] : [['SHA-256', found.sha256], ['SHA-1', found.sha1]];
}

/** What comes of going over the shown packets; the earliest need not be the first one. */
interface Measures {
  readonly captured: number;
  readonly earliest: number;
  readonly latest: number;
  readonly inOrder: boolean;
}

async function measured({ table }: Packets, rows: RowList, turn: Turn): Promise<Measures> {
  let captured = 0, earliest = rows.shown > 0 ? rows.row(0) : -1, latest = earliest, inOrder = true;
  for (let index = 0; index < rows.shown; index++) {
    const row = rows.row(index);
    captured += table.get('captured', row);
    if (index > 0 && table.nanosecondsBetween(rows.row(index - 1), row) < 0) inOrder = false;
    if (table.nanosecondsBetween(earliest, row) < 0) earliest = row;
    if (table.nanosecondsBetween(latest, row) > 0) latest = row;
    if ((index & 0x3ff) === 0 && turn.over) await turn.next();
  }
  return { captured, earliest, latest, inOrder };
}

function measureFacts({ table }: Packets, shown: number, bytes: number, { captured, earliest, latest, inOrder }: Measures): Fact[] {
  const lengths: Fact[] = [['Bytes on the wire', String(bytes)], ...(captured === bytes ? [] : [['Bytes captured', String(captured)] as const])];
  if (shown === 0) return lengths;
  const time = (row: number): string => absoluteText({ seconds: table.seconds(row), nanoseconds: table.nanoseconds(row) });
  const seconds = table.nanosecondsBetween(earliest, latest) / 1e9,
    rate = `${(shown / seconds).toFixed(1)} packets/s, ${((8 * bytes) / seconds / 1000).toFixed(1)} kbit/s`;
  return [
    ...lengths, ['Average packet size', `${(bytes / shown).toFixed(2)} bytes`], ['First packet', time(earliest)], ['Last packet', time(latest)],
    ['Duration', `${seconds.toFixed(6)} s`], ...(seconds > 0 ? [['Average rate', rate] as const] : []),
    ...(inOrder ? [] : [['Order', 'packets are not in the order of their times'] as const]),
  ];
}

function interfaceText({ name, description, linkTypeName, snapLength, received, dropped }: CaptureInfo['interfaces'][number]): string {
  const drops = dropped === undefined ? '' : `, ${dropped} dropped${received === undefined ? '' : ` of ${received}`}`;
  const called = name ?? description;
  return `${called === undefined ? '' : `${called}: `}${linkTypeName}${snapLength > 0 ? `, at most ${snapLength} bytes a packet` : ''}${drops}`;
}

function listed(texts: readonly string[], name: string, names: string): Fact[] {
  const shown = texts.slice(0, MOST_LISTED).map(text => [name, text] as const);
  return texts.length > MOST_LISTED ? [...shown, [`More ${names}`, String(texts.length - MOST_LISTED)]] : shown;
}
