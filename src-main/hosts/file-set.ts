/** Sets of captures, as dumpcap (`-b`) and tcpdump (`-C`) write them file after file: told by their names alone. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SetFile } from '../api/index.ts';

/** Where a name stands in a series of names. */
interface Place {
  /** The same for all names of the series. */
  readonly series: string;
  /** When the file was begun, as digits that sort; empty where the name does not tell. */
  readonly begun: string;
  /** Counts from file to file, perhaps from 0 again after a restart. */
  readonly number: number;
}

/** `lan_00003_20250131235959.pcapng`, and since Wireshark 4.4 also `lan_20250131235959_00003.pcapng`. */
const numberFirst = /^(?<before>.*)_(?<number>\d{5})_(?<begun>\d{14})(?<after>\..*)?$/s,
  timeFirst = /^(?<before>.*)_(?<begun>\d{14})_(?<number>\d{5})(?<after>\..*)?$/s,
  /** tcpdump counts behind the ending: `lan.pcap`, `lan.pcap1`, with `-W` from `lan.pcap00` on. */
  numberLast = /^(?<before>.*\.(?:pcap|pcapng|cap|dmp))(?<number>\d{0,9})(?<after>\.gz|\.zst|\.lz4)?$/is;

/** Most files of a set that are looked at: those around the one that is asked about. */
const most = 10_000;

function placeOf(name: string): Place | undefined {
  for (const form of [numberFirst, timeFirst, numberLast]) {
    const { before, number, begun = '', after = '' } = form.exec(name)?.groups ?? {};
    if (before !== undefined) return { series: JSON.stringify([begun === '', before, after]), begun, number: Number(number) };
  }
  return undefined;
}

/** Those of the paths whose names belong to one set with that of `path`, in the order in which they were begun; of very many those around it. */
export function pathsOfSet(path: string, paths: Iterable<string>): readonly string[] {
  const series = placeOf(basename(path))?.series;
  if (series === undefined) return [path];
  const placed = [...paths].flatMap((other) => {
    const place = placeOf(basename(other));
    return place?.series === series ? [{ ...place, path: other }] : [];
  });
  const ordered = placed.toSorted(inOrder).map(({ path: other }) => other),
    first = Math.max(0, Math.min(ordered.indexOf(path) - most / 2, ordered.length - most));
  return ordered.slice(first, first + most);
}

/** Without a time those without a number come first, as tcpdump writes them. */
function inOrder(one: Place & { path: string }, other: Place & { path: string }): number {
  if (one.begun !== other.begun) return one.begun < other.begun ? -1 : 1;
  return one.number - other.number || (one.path < other.path ? -1 : 1);
}

/** The files among these paths, as a list of a set shows them. */
export async function setFiles(paths: readonly string[]): Promise<readonly SetFile[]> {
  const found = await Promise.all(paths.map(async (path): Promise<SetFile | undefined> => {
    const facts = await stat(path).catch(() => undefined);
    return facts?.isFile() ? { path, name: basename(path), size: facts.size, modified: facts.mtimeMs } : undefined;
  }));
  return found.filter((file) => file !== undefined);
}
