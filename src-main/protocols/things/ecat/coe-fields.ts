/** Fields of CANopen over EtherCAT. */
import { bits, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ABORT_CODES } from './abort-codes.ts';

const SERVICES = {
  1: 'EMERGENCY', 2: 'SDO Req', 3: 'SDO Res', 4: 'TxPDO', 5: 'RxPDO', 6: 'TxPDO_RTR', 7: 'RxPDO_RTR', 8: 'SDO Information',
};
const OPCODES: Readonly<Record<number, string>> = {
  1: 'List Req', 2: 'List Res', 3: 'Obj Req', 4: 'Obj Res', 5: 'Entry Req', 6: 'Entry Res', 7: 'Error Res',
};
export const operation = (opcode: number): string => OPCODES[opcode & 0x7f] ?? 'Unknown';

const coe = (name: string) => ({ id: `ecat_mailbox.coe.${name}`, little: true }) as const;
const hex = (name: string) => ({ ...coe(name), hex: true }) as const;
const mark = (title: string, mask: number, name: string) => flag(title, mask, coe(name));
const access = (name: string) => flag('Access', 0x10, { ...coe(name), as: ['Complete', 'Legacy'] });
const toggle = (name: string) => mark('Toggle Bit', 0x10, name);
const unused = (title: string, name: string) => bits(title, 0x0e, coe(name));

export const COE_FIELDS = {
  coe: octets('CoE'),
  coeNumber: u16('Number', coe('number')),
  coeType: u16('Type', { ...coe('type'), values: SERVICES }),
  sdoRequest: u8('SDO Req', coe('sdoreq')),
  initiateDownload: u8('Initiate Download', hex('sdoccsid')),
  downloadSized: mark('Size Ind.', 0x01, 'sdoccsid.sizeind'),
  downloadExpedited: mark('Expedited', 0x02, 'sdoccsid.expedited'),
  downloadSize0: mark('Bytes', 0x04, 'sdoccsid.size0'),
  downloadSize1: mark('Bytes', 0x08, 'sdoccsid.size1'),
  downloadAccess: access('sdoccsid.complete'),
  downloadSegment: u8('Download Segment', hex('sdoccsds')),
  downloadLast: mark('Last Segment', 0x01, 'sdoccsds.lastseg'),
  downloadSize: unused('Size', 'sdoccsds.size'),
  downloadToggle: toggle('sdoccsds.toggle'),
  initiateUpload: u8('Init Upload', hex('sdoccsiu')),
  uploadSegment: u8('Upload Segment', hex('sdoccsus')),
  uploadToggle: toggle('sdoccsus_toggle'),
  index: u16('Index', hex('sdoidx')),
  subindex: u8('SubIndex', hex('sdosub')),
  abortCode: u32('Abort code', { ...hex('abortcode'), values: ABORT_CODES }),
  sdoData: u32('Data', hex('sdodata')),
  bytes: octets('Data', coe('dsoldata')),
  sdoLength: u32('Length', hex('sdolength')),
  sdoResponse: u8('SDO Res', coe('sdores')),
  initiateUploadResponse: u8('Initiate Upload Response', hex('sdoscsiu')),
  responseSized: mark('Size Ind.', 0x01, 'sdoscsiu_sizeind'),
  responseExpedited: mark('Expedited', 0x02, 'sdoscsiu_expedited'),
  responseSize0: mark('Bytes', 0x04, 'sdoscsiu_size0'),
  responseSize1: mark('Bytes', 0x08, 'sdoscsiu_size1'),
  responseAccess: access('sdoscsiu_complete'),
  downloadSegmentResponse: u8('Download Segment Response', hex('sdoscsds')),
  downloadResponseToggle: toggle('sdoscsds_toggle'),
  uploadSegmentResponse: u8('Upload Segment', hex('sdoscsus')),
  responseLast: mark('Last Segment', 0x01, 'sdoscsus_lastseg'),
  responseSize: unused('Bytes', 'sdoscsus_bytes'),
  responseToggle: toggle('sdoscsus_toggle'),
  infoOpcode: u8('Info OpCode', { ...coe('sdoinfoopcode'), values: operation }),
  infoLeft: u16('Info Frag Left', hex('sdoinfofrag')),
  infoListType: u16('Info List Type', hex('sdoinfolisttype')),
  infoList: none('Info List', coe('sdoinfolist')),
  infoListed: u16('Index', { ...hex('sdoinfolist.index'), own: true }),
  infoIndex: u16('Info Obj Index', hex('sdoinfoindex')),
  infoSubindex: u8('Info Obj SubIdx', hex('sdoinfosubindex')),
  infoValues: u8('Info Obj ValueInfo', hex('sdoinfovalueinfo')),
  infoError: u32('Info Error Code', { ...hex('sdoinfoerrorcode'), values: ABORT_CODES }),
  infoDataType: u16('Info Data Type', hex('sdoinfodatatype')),
  infoLargest: u8('Info Max SubIdx', hex('sdoinfomaxsub')),
  infoKind: u8('Info Obj Code', hex('sdoinfoobjcode')),
  infoName: text('Info Name', coe('sdoinfoname')),
  infoBits: u16('Info Bit Len', hex('sdoinfobitlen')),
  infoAccess: u16('Info Obj Access', hex('sdoinfoobjaccess')),
  infoRest: octets('Values and name', { ...coe('sdoinforest'), own: true }),
  emergencyCode: u16('Error Code', { ...hex('emergency.code'), own: true }),
  emergencyRegister: u8('Error Register', { ...hex('emergency.register'), own: true }),
  emergencyData: octets('Data', { ...coe('emergency.data'), own: true }),
  processData: octets('Process data', { ...coe('pdo'), own: true }),
} as const;
