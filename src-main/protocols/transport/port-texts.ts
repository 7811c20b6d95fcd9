/** What headings and the Info column say of two ports. */
import { type Names, type Text, type Transport, namedPort, portInLine } from '../../dissect/index.ts';

export function portsTitle(names: Names, transport: Transport, source: number, destination: number): Text {
  return () => `, Src Port: ${namedPort(names, transport, source)}, Dst Port: ${namedPort(names, transport, destination)}`;
}

export function portsInfo(names: Names, transport: Transport, source: number, destination: number): Text {
  return () => `${portInLine(names, transport, source)} → ${portInLine(names, transport, destination)}`;
}
