/** Calls of interfaces with few of them, built by hand after MS-TSCH §3.2.5.2, MS-EVEN §3.1.4, MS-DSSP §3.2.5.1 and MS-DCOM §3.1.2.5.1. */
import { callsOf } from '../ndr/call-examples.ts';

const scheduler = callsOf('1ff70682-0a51-30e8-076d-740be8cee98b'), events = callsOf('82273fdc-e32a-18c3-3f78-827929dc23ea');
const roles = callsOf('3919286a-b10c-11d0-9ba8-00c04fd92ef5'), objects = callsOf('99fcfec4-5260-101b-bbcb-00aa0021347a');
const only = (uuid: string) => callsOf(uuid).request(1, '00010203');
const HANDLE = '00000000f4c189cd61c8af4e9649cdbe66f54f7e';

export const examples = {
  addJob: scheduler.request(0, '00000000404aa503000000001f0100000400020003000000000000000300000061007400' + '0000'),
  added: scheduler.response(0, '0700000000000000'),
  askRecords: events.request(4, HANDLE),
  records: events.response(4, '2a00000000000000'),
  askRole: roles.request(0, '0100'),
  role: roles.response(0, '0000020001000000' + '02000000' + '00000000' + '040002000000000000000000' + '00'.repeat(16) +
    '0400000000000000040000004c0041004200000000000000'),
  alive: objects.response(5, '0500070000000200' + '06000000' + '06000300' + '070031000000' + '0a0000000000' + '0000000000000000'),
  management: only('afa8bd80-7d8a-11c9-bef4-08002b102989'),
  activation: only('4d9f4ab8-7d1c-11cf-861e-0020af6e7c57'),
  activator: only('000001a0-0000-0000-c000-000000000046'),
  unknown: only('00000131-0000-0000-c000-000000000046'),
  names: only('f5cc5a18-4264-101a-8c59-08002b2f8426'),
  replication: only('e3514235-4b06-11d1-ab04-00c04fc2dcd2'),
  browser: only('6bffd098-a112-3610-9833-012892020162'),
};
