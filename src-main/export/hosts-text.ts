/** `-z hosts`: the names of hosts as a file that can be given to `-H`. */
import { printable } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';

export interface NamedAddress {
  readonly version: 4 | 6;
  readonly address: string;
  readonly name: string;
}

export function writeHosts(sink: ByteSink, path: string, versions: readonly (4 | 6)[], hosts: { entries(): Iterable<NamedAddress> }): void {
  sink.text(`# TShark hosts output\n#\n# Host data gathered from ${path}\n\n`);
  for (const { version, address, name } of hosts.entries()) if (versions.includes(version)) sink.text(`${address}\t${printable(name)}\n`);
}
