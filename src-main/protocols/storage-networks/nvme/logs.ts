/** Log pages, NVM Express Base Specification 1.4 §5.14.1. */
import { late } from '../../late.ts';
import { layout } from './layout.ts';

const TRYPE = { 0: 'Reserved', 1: 'RDMA Transport', 2: 'Fibre Channel Transport', 3: 'TCP Transport', 254: 'Intra-host Transport' };
const ST = {
  0: 'No device self-test operation in progress', 1: 'Short device self-test operation in progress',
  2: 'Extended device self-test operation in progress', 14: 'Vendor Specific',
};
const RESULT = {
  0: 'Operation completed without error', 1: 'Operation was aborted by a Device Self-test command',
  2: 'Operation was aborted by a Controller Level Reset', 3: 'Operation was aborted due to a removal of a namespace from the namespace inventory',
  4: 'Operation was aborted due to the processing of a Format NVM command',
  5: 'A fatal error or unknown test error occurred while the controller was executing the device self-test operation and the operation '
    + 'did not complete',
  6: 'Operation completed with a segment that failed and the segment that failed is not known',
  7: 'Operation completed with one or more failed segments and the first segment that failed is indicated in the Segment Number field',
  8: 'Operation was aborted for unknown reason', 9: 'Operation was aborted due to a sanitize operation',
  15: 'Entry not used (does not contain a test result)',
};
const TYPE = { 1: 'Short device self-test operation in progress', 2: 'Extended device self-test operation in progress', 14: 'Vendor Specific' };
const WS = { 0: 'Predictable Latency Mode not Enabled', 1: 'Deterministic Window (DTWIN)', 2: 'Non-Deterministic Window (NDWIN)' };
const TRTYPE = { 0: 'Reserved', 1: 'RDMA Transport', 2: 'Fibre Channel Transport', 3: 'TCP Transport', 254: 'Intra-host Transport' };
const ADRFAM = { 0: 'Reserved', 1: 'AF_INET', 2: 'AF_INET6', 3: 'AF_IB', 4: 'Fibre Channel', 254: 'Intra-Host' };
const SUBTYPE = { 0: 'Reserved', 1: 'Referral to another Discovery Service', 2: 'NVM System with IO controllers' };
const LPT = { 0: 'Empty Log Page', 1: 'Registration Preempted', 2: 'Reservation Released', 3: 'Reservation Preempted' };
const MRST = {
  0: 'The NVM subsystem has never been sanitized', 1: 'The most recent sanitize operation completed successfully',
  2: 'A sanitize operation is currently in progress', 3: 'The most recent sanitize operation failed',
  4: 'The most recent sanitize operation with No-Deallocate has completed successfully with deallocation of all logical blocks',
};

/** §5.14.1.1. */
export const ERROR_INFORMATION = late(() => layout('nvme.cmd.get_logpage.', `
0+8 d errinf.errcnt | Error Count
8+2 d errinf.sqid | Submission Queue ID
10+2 x errinf.cid | Command ID
12+2 x errinf.sf | Status Field
  12+2&7fff x .val | Status Field Value
  12+2&8000 x .ptag | Status Field Phase Tag
14+2 x errinf.pel | Parameter Error Location
  14+2&ff d .bytee | Byte in command that contained the error
  14+2&700 d .bite | Bit in command that contained the error
  14+2&f800 d .rsvd | Reserved
16+8 x errinf.lba | LBA
24+4 x errinf.nsid | Namespace ID
28+1 x errinf.vsi | Vendor Specific Information Available
29+1 x=TRYPE errinf.trype | Transport Type
30+2 x errinf.rsvd0 | Reserved
32+8 x errinf.csi | Command Specific Information
40+2 x errinf.tsi | Transport Type Specific Information
42+22 y errinf.rsvd1 | Reserved
`, { TRYPE }));

/** §5.14.1.2. */
export const HEALTH = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x smart.cw | Critical Warning
  0+1&1 b .sc | Spare Capacity Below Threshold
  0+1&2 b .temp | Temperature Crossed Threshold
  0+1&4 b .sme | Reliability Degraded due to Significant Media Errors
  0+1&8 b .ro | Media Placed in RO State
  0+1&10 b .bdf | Volatile Memory Backup Device Has Failed
  0+1&20 b .mrro | Persistent Memory Region Placed in RO State
  0+1&e0 x .rsvd | Reserved
1+2 d smart.ct | Composite Temperature (degrees K)
3+1 d smart.asc | Available Spare Capacity (%)
4+1 d smart.ast | Available Spare Capacity Threshold (%)
5+1 d smart.lae | Life Age Estimate (%)
6+1 x smart.egcws | Endurance Group Critical Warning Summary
  6+1&1 b .sc | Spare Capacity of Endurance Group Below Threshold
  6+1&2 b .rsvd0 | Reserved
  6+1&4 b .me | Reliability of Endurance Group Degraded due to Media Errors
  6+1&8 b .ro | A Namespace in Endurance Group Placed in RO State
  6+1&f0 x .rsvd1 | Reserved
7+25 y smart.rsvd0 | Reserved
32+16 u smart.dur | Data Units Read
48+16 u smart.duw | Data Units Written
64+16 u smart.hrc | Host Read Commands
80+16 u smart.hwc | Host Write Commands
96+16 u smart.cbt | Controller Busy Time (minutes)
112+16 u smart.pc | Power Cycles
128+16 u smart.poh | Power On Hours
144+16 u smart.us | Unsafe Shutdowns
160+16 u smart.mie | Media Integrity Errors
176+16 u smart.ele | Number of Error Information Log Entries
192+4 d smart.wctt | Warning Composite Temperature Time (minutes)
196+4 d smart.cctt | Critical Composite Temperature Time (minutes)
200+16 y smart.ts | Temperature Sensors
  200+2 d .s1 | Temperature Sensor 1 (degrees K)
  202+2 d .s2 | Temperature Sensor 2 (degrees K)
  204+2 d .s3 | Temperature Sensor 3 (degrees K)
  206+2 d .s4 | Temperature Sensor 4 (degrees K)
  208+2 d .s5 | Temperature Sensor 5 (degrees K)
  210+2 d .s6 | Temperature Sensor 6 (degrees K)
  212+2 d .s7 | Temperature Sensor 7 (degrees K)
  214+2 d .s8 | Temperature Sensor 8 (degrees K)
216+4 d smart.tmt1c | Thermal Management Temperature 1 Transition Count
220+4 d smart.tmt2c | Thermal Management Temperature 2 Transition Count
224+4 d smart.tmt1t | Total Time For Thermal Management Temperature 1 (seconds)
228+4 d smart.tmt2t | Total Time For Thermal Management Temperature 2 (seconds)
232+280 y smart.rsvd1 | Reserved
`));

/** §5.14.1.3. */
export const FIRMWARE_SLOTS = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x fw_slot.afi | Active Firmware Info (AFI)
  0+1&7 x .afs | Active Firmware Slot
  0+1&8 x .rsvd0 | Reserved
  0+1&70 x .nfs | Next Reset Firmware Slot
  0+1&80 x .rsvd1 | Reserved
1+7 x8 fw_slot.rsvd0 | Reserved
8+56 y fw_slot.frs | Firmware Slot Revisions
  8+8 x .s1 | Firmware Revision for Slot 1
  16+8 x .s2 | Firmware Revision for Slot 2
  24+8 x .s3 | Firmware Revision for Slot 3
  32+8 x .s4 | Firmware Revision for Slot 4
  40+8 x .s5 | Firmware Revision for Slot 5
  48+8 x .s6 | Firmware Revision for Slot 6
  56+8 x .s7 | Firmware Revision for Slot 7
64+448 y fw_slot.rsvd1 | Reserved
`));

/** §5.14.1.6. */
export const SELF_TEST = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x selftest.csto | Current Device Self-Test Operation
  0+1&f x=ST .st | Current Self-Test Operation Status
  0+1&f0 x .rsvd | Reserved
1+1 x selftest.cstc | Current Device Self-Test Completion
  1+1&7f d .pcnt | Self-Test Completion Percent
  1+1&80 x .rsvd | Reserved
2+2 x selftest.rsvd | Reserved
4+28*20 y selftest.res | Latest Self-test Result Data Structure | Latest Self-test Result Data Structure (latest %)
  4+1 x .status | Device Self-test Status
    4+1&f x=RESULT .result | Device Self-test Result
    4+1&f0 x=TYPE .type | Device Self-test Type
  5+1 d .sn | Segment Number
  6+1 x .vdi | Valid Diagnostic Information
    6+1&1 b .nsid | Namespace Identifier (NSID) Field Valid
    6+1&2 b .flba | Failing LBA (FLBA) Field Valid
    6+1&4 b .sct | Status Code Type (SCT) Field Valid
    6+1&8 b .sc | Status Code (SC) Field Valid
    6+1&f0 b .rsvd | Reserved
  7+1 x .rsvd | Reserved
  8+8 d .poh | Power On Hours (POH)
  16+4 x .nsid | Namespace Identifier (NSID)
  20+8 x .flba | Failing LBA
  28+1 x .sct | Status Code Type
    28+1&7 x .ai | Additional Information
    28+1&f8 x .rsvd | Reserved
  29+1 x .sc | Status Code
  30+2 x .vs | Vendor Specific
`, { ST, RESULT, TYPE }));

/** §5.14.1.7 and §5.14.1.8. */
export const TELEMETRY = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x telemetry.li | Log Identifier
1+4 x telemetry.rsvd0 | Reserved
5+3 x4 telemetry.ieee | IEEE OUI Identifier (IEEE)
8+2 d telemetry.da1b | Telemetry Data Area 1 Last Block
10+2 d telemetry.da2b | Telemetry Data Area 2 Last Block
12+2 d telemetry.da3b | Telemetry Data Area 3 Last Block
14+368 y telemetry.rsvd1 | Reserved
382+1 b telemetry.da | Telemetry Data Available
383+1 d telemetry.dgn | Telemetry Data Generation Number
384+128 y telemetry.ri | Reason Identifier
512+512 y telemetry.db | Telemetry Data Block
`));

/** §5.14.1.9. */
export const ENDURANCE_GROUP = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x egroup.cw | Critical Warning
  0+1&1 b .asc | Available Spare Capacity Below Threshold
  0+1&2 b .rsvd0 | Reserved
  0+1&4 b .rd | Reliability of Endurance Group Degraded due to Media Errors
  0+1&8 b .ro | All Namespaces in Endurance Group Placed in RO State
  0+1&f0 b .rsvd1 | Reserved
1+2 x egroup.rsvd0 | Reserved
3+1 d egroup.as | Available Spare Capacity %
4+1 d egroup.ast | Available Spare Threshold %
5+1 d egroup.pu | Life Age (Percentage Used) %
6+26 y egroup.rsvd1 | Reserved
32+16 u egroup.ee | Endurance Estimate (GB that may be written)
48+16 u egroup.dur | Data Units Read (GB)
64+16 u egroup.duw | Data Units Written (GB)
80+16 u egroup.muw | Media Units Written (GB)
96+16 u egroup.hrc | Host Read Commands
112+16 u egroup.hwc | Host Write Commands
128+16 u egroup.mdie | Media and Data Integrity Errors
144+16 u egroup.ele | Number of Error Information Log Entries
160+352 y egroup.rsvd2 | Reserved
`));

/** §5.14.1.10. */
export const PREDICTABLE_LATENCY = late(() => layout('nvme.cmd.get_logpage.', `
0+1 x pred_lat.status | Predictable Latency NVM Set Status
  0+1&7 x=WS .ws | Enabled Window Setting
  0+1&f8 x .rsvd | Reserved
1+1 x pred_lat.rsvd0 | Reserved
2+2 x pred_lat.etype | Event Type
  2+2&1 b .rw | DTWIN Reads Warning
  2+2&2 b .ww | DTWIN Writes Warning
  2+2&4 b .tw | DTWIN Time Warning
  2+2&3ff8 x .rsvd | Reserved
  2+2&4000 b .atve | Autonomous transition from DTWIN to NDWIN due to typical or maximum value exceeded
  2+2&8000 b .atde | Autonomous transition from DTWIN to NDWIN due to Deterministic Excursion
4+28 y pred_lat.rsvd1 | Reserved
32+8 d pred_lat.dtwin_rt | DTWIN Reads Typical (4 KiB blocks)
40+8 d pred_lat.dtwin_wt | DTWIN Writes Typical (optimal block size)
48+8 d pred_lat.dtwin_tm | DTWIN Time Maximum (ms)
56+8 d pred_lat.ndwin_tmh | NDWIN Time Minimum High (ms)
64+8 d pred_lat.ndwin_tml | NDWIN Time Minimum Low (ms)
72+56 y pred_lat.rsvd2 | Reserved
128+8 d pred_lat.dtwin_re | DTWIN Reads Estimate (4 KiB blocks)
136+8 d pred_lat.dtwin_we | DTWIN Writes Estimate (optimal block size)
144+8 d pred_lat.dtwin_te | DTWIN Time Estimate (ms)
152+360 y pred_lat.rsvd3 | Reserved
`, { WS }));

/** NVM Express over Fabrics 1.1 §5.3. */
export const DISCOVERY = late(() => layout('nvme.cmd.get_logpage.', `
0+8 d identify.genctr | Generation Counter (GENCTR)
8+8 d identify.numrec | Number of Records (NUMREC)
16+2 d identify.recfmt | Record Format (RECFMT)
18+1006 y identify.rsvd | Reserved
1024+1024*1024 y identify.rcrd | Discovery Log Entry | Discovery Log Entry % (DLE%)
  1024+1 x=TRTYPE .trtype | Transport Type (TRTYPE)
  1025+1 x=ADRFAM .adrfam | Address Family (ADRFAM)
  1026+1 x=SUBTYPE .subtype | Subsystem Type (SUBTYPE)
  1027+1 x .treq | Transport Requirements (TREQ)
    1027+1&1 b .secch | Secure Channel Connection Requirement
    1027+1&2 b .sqfc | Disable SQ Flow Control Support
    1027+1&f8 x .rsvd | Reserved
  1028+2 x .portid | Port ID (PORTID)
  1030+2 x .cntlid | Controller ID (CNTLID)
  1032+2 d .asqsz | Admin Max SQ Size (ASQSZ)
  1034+22 y .rsvd0 | Reserved
  1056+32 s .trsvcid | Transport Service Identifier (TRSVCID)
  1088+192 y .rsvd1 | Reserved
  1280+256 s .subnqn | NVM Subsystem Qualified Name (SUBNQN)
  1536+256 s .traddr | Transport Address (TRADDR)
  1792+256 y .tsas | Transport Specific Address Subtype (TSAS)
`, { TRTYPE, ADRFAM, SUBTYPE }));

/** §5.14.1.16.1. */
export const RESERVATIONS = late(() => layout('nvme.cmd.get_logpage.', `
0+8 x reserv_notif.lpc | Log Page Count
8+1 x=LPT reserv_notif.lpt | Reservation Notification Log Page Type
9+1 d reserv_notif.nalp | Number of Available Log Pages
10+2 x reserv_notif.rsvd0 | Reserved
12+4 x reserv_notif.nsid | Namespace ID
16+48 y reserv_notif.rsvd1 | Reserved
`, { LPT }));

/** §5.14.1.16.2. */
export const SANITIZE = late(() => layout('nvme.cmd.get_logpage.', `
0+2 x sanitize.sprog | Sanitize Progress (SPROG)
2+2 x sanitize.sstat | Sanitize Status (SSTAT)
  2+2&7 x=MRST .mrst | Status of the most recent Sanitize Operation
  2+2&f8 x .cop | Number of Completed Overwrite Passes
  2+2&100 b .gde | Global Data Erased
  2+2&fe00 x .rsvd | Reserved
4+4 x sanitize.scdw10 | Sanitize Command Dword 10 Information (SCDW10)
8+4 x sanitize.eto | Estimated Time For Overwrite (seconds)
12+4 x sanitize.etbe | Estimated Time For Block Erase (seconds)
16+4 x sanitize.etce | Estimated Time For Crypto Erase (seconds)
20+4 x sanitize.etond | Estimated Time For Overwrite (seconds) with No-Deallocate
24+4 x sanitize.etbend | Estimated Time For Block Erase (seconds) with No-Deallocate
28+4 x sanitize.etcend | Estimated Time For Crypto Erase (seconds) with No-Deallocate
`, { MRST }));
