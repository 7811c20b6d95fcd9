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
  const exponent = /^10\^-(\d+)$/.exec(resolution)?.[1];
  const described = file.format.startsWith('pcapng');
  return {
    linkType, linkTypeName, encapsulation: linkTypeEncapsulation(linkType), interfaceIndex: id, section: described ? section + 1 : undefined,
    // Wireshark names every interface of a pcapng file, one way or another.
    interfaceName: described ? (name ?? description ?? 'unknown') : undefined, interfaceDescription: description, checkLength: fcsLength,
    timeDigits: exponent === undefined ? 9 : Math.min(9, Number(exponent)),
  };
}
