/** Print spooler: which printers there are, MS-RPRN. What fills a client's room is shown as bytes. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const RC = 'werror = spoolss.rc "Return code"', PRINTER = 'in handle hnd = spoolss.hnd "Context handle"';
const ROOM = 'io u8[]* room = spoolss.buffer.data "Buffer data", in u32 offered = spoolss.offered, out u32 needed = spoolss.needed';

const CALLS = `
bits u32 EnumFlags { spoolss.enumprinters.flags.enum_network 0x40, spoolss.enumprinters.flags.enum_shared 0x20,
  spoolss.enumprinters.flags.enum_remote 0x10, spoolss.enumprinters.flags.enum_name 0x8, spoolss.enumprinters.flags.enum_connections 0x4,
  spoolss.enumprinters.flags.enum_local 0x2, spoolss.enumprinters.flags.enum_default 0x1 }
struct DevmodeContainer { u32 size = spoolss.devmodectr.size ?, u8[]* devmode ? }

EnumPrinters(in EnumFlags flags = spoolss.enumprinters.flags, in wstr* server = spoolss.servername "Server name",
  in u32 level = spoolss.enumjobs.level "Info level", ${ROOM}, out u32 returned = spoolss.returned) ${RC}
OpenPrinter(in wstr* printer = spoolss.printername "Printer name" !, in wstr* datatype = spoolss.datatype, in DevmodeContainer devmode ?,
  in u32 access = spoolss.access_required "Access required", out handle hnd = spoolss.hnd "Context handle") ${RC}
GetPrinter(${PRINTER}, in u32 level = spoolss.enumjobs.level "Info level", ${ROOM}) ${RC}
ClosePrinter(io handle hnd = spoolss.hnd "Context handle") ${RC}
EnumForms(${PRINTER}, in u32 level = spoolss.enumjobs.level "Info level", ${ROOM}, out u32 returned = spoolss.returned) ${RC}
EnumPorts(in wstr* server = spoolss.servername "Server name", in u32 level = spoolss.enumjobs.level "Info level", ${ROOM},
  out u32 returned = spoolss.returned) ${RC}
`;

export const spoolss = remoteInterface({
  name: 'spoolss', title: 'Microsoft Spool Subsystem', uuid: '12345678-1234-abcd-ef00-0123456789ab', calls: CALLS,
});
