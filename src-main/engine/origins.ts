/** Where packets were captured, as the file says of its interfaces. */
import { type CaptureFile, linkTypeEncapsulation } from '../capture/index.ts';
import type { PacketRecord } from '../dissect/index.ts';

/** What the packets of one interface have in common. */
export interface Origin extends Pick<
  PacketRecord,
  'linkType' | 'linkTypeName' | 'encapsulation' | 'interfaceIndex' | 'section' | 'interfaceName' | 'interfaceDescription' | 'checkLength'
> {
  readonly timeDigits: number;
}

/** Of a block that is no packet. */
export const NO_ORIGIN: Origin = {
  linkType: -1, linkTypeName: undefined, encapsulation: 0, interfaceIndex: 0, section: undefined, interfaceName: undefined,
  interfaceDescription: undefined, checkLength: undefined, timeDigits: 9,
};

export function originOf(file: CaptureFile, index: number): Origin {
  const { linkType, linkTypeName, name, description, fcsLength, section, id, resolution } = file.interfaces[index];
  const described = file.format.startsWith('pcapng');
  return {
    linkType, linkTypeName, encapsulation: linkTypeEncapsulation(linkType), interfaceIndex: id, section: described ? section + 1 : undefined,
    // Wireshark names every interface of a pcapng file, one way or another.
    interfaceName: described ? (name ?? description ?? 'unknown') : undefined, interfaceDescription: description, checkLength: fcsLength,
    timeDigits: timeDigitsOf(resolution),
  };
}

/** Digits behind the point that times of the finest of the file's clocks have; six, as in most files, before any interface is known. */
export function finestDigits({ interfaces }: Pick<CaptureFile, 'interfaces'>): number {
  return interfaces.length === 0 ? 6 : interfaces.reduce((most, { resolution }) => Math.max(most, timeDigitsOf(resolution)), 0);
}

/** Of `10^-6`; nine for parts that are no power of ten, `2^-20`. */
function timeDigitsOf(resolution: string): number {
  const exponent = /^10\^-(\d+)$/.exec(resolution)?.[1];
  return exponent === undefined ? 9 : Math.min(9, Number(exponent));
}
