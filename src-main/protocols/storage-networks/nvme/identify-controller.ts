/** The Identify Controller data structure, NVM Express Base Specification 1.4 §5.15.2.2. */
import { late } from '../../late.ts';
import { layout } from './layout.ts';

const CNTRLTYPE = { 0: 'Reserved (not reported)', 1: 'I/O Controller', 2: 'Discovery Controller', 3: 'Administrative Controller' };
const NODMMAS = {
  0: 'modification not defined', 1: 'no modification after sanitize completion', 2: 'additional modification after sanitize completion',
};
const CFB = {
  0: 'support for the NSID field set to FFFFFFFFh is not indicated', 1: 'reserved value',
  2: 'Flush command does not support the NSID field set to FFFFFFFFh', 3: 'Flush command supports the NSID field set to FFFFFFFFh',
};
const SGLS = {
  0: 'SGLs are not supported.', 1: 'SGLs are supported without alignment or granularity limitations',
  2: 'SGLs are supported with DWORD alignment and granularity limitation', 3: 'reserved value',
};
const IPS = { 0: 'not reported for this power state', 1: '0.0001 Watt units', 2: '0.01 Watt units', 3: 'reserved value' };

/** All 4096 bytes of it. */
export const CONTROLLER = late(() => layout('nvme.cmd.identify.ctrl.', `
0+2 x vid | PCI Vendor ID (VID)
2+2 x ssvid | PCI Subsystem Vendor ID (SSVID)
4+20 s sn | Serial Number (SN)
24+40 s mn | Model Number (MN)
64+8 y fr | Firmware Revision (FR)
72+1 d2~burst rab | Recommended Arbitration Burst (RAB)
73+3 x4 ieee | IEEE OUI Identifier (IEEE)
76+1 x cmic | Controller Multi-Path I/O and Namespace Sharing Capabilities (CMIC)
  76+1&1 b .mp | Multiple Ports Support
  76+1&2 b .mc | Multiple Controllers Support
  76+1&4 b .sriov | SRIOV Association
  76+1&8 b .ana | ANA Reporting Support
  76+1&f0 x .rsvd | Reserved
77+1 d~pages mdts | Maximum Data Transfer Size (MDTS)
78+2 x cntlid | Controller ID (CNTLID)
80+4 x ver | Version (VER)
  82+2 d .mjr | Major Version Number (MJR)
  81+1 d .min | Minor Version Number (MNR)
  80+1 d .ter | Tertiary Version Number (TER)
84+4 d~microseconds rtd3r | RTD3 Resume Latency (RTD3R)
88+4 d~microseconds rtd3e | RTD3 Entry Latency (RTD3E)
92+4 x oaes | Optional Asynchronous Events Supported (OAES)
  92+4&ff x .rsvd0 | Reserved
  92+4&100 b .nan | Namespace Attribute Notices Supported
  92+4&200 b .fan | Firmware Activation Supported
  92+4&400 x .rsvd1 | Reserved
  92+4&800 b .ana | Asymmetric Namespace Access Change Notices Supported
  92+4&1000 b .ple | Predictable Latency Event Aggregate Log Change Notices Supported
  92+4&2000 b .lba | LBA Status Information Notices Supported
  92+4&4000 b .ege | Endurance Group Event Aggregate Log Page Change Notices Supported
  92+4&ffff8000 x .rsvd2 | Reserved
96+4 x ctratt | Controller Attributes (CTRATT)
  96+4&1 b .hi_128 | 128-bit Host Identifier Support
  96+4&2 b .nopspm | Non-Operational Power State Permissive Mode Supported
  96+4&4 b .nvmset | NVM Sets Supported
  96+4&8 b .rrl | Read Recovery Levels Supported
  96+4&10 b .eg | Endurance Groups Supported
  96+4&20 b .plm | Predictable Latency Mode Supported
  96+4&40 b .tbkas | Traffic Based Keep Alive Support (TBKAS)
  96+4&80 b .ng | Namespace Granularity
  96+4&100 b .sqa | SQ Associations Support
  96+4&200 b .uuidl | UUID List Support
  96+4&fffffc00 x .rsvd | Reserved
100+2 x rrls | Read Recovery Levels Support (RRLS)
  100+2&1 b .rrls0 | Read Recovery Level 0 Support
  100+2&2 b .rrls1 | Read Recovery Level 1 Support
  100+2&4 b .rrls2 | Read Recovery Level 2 Support
  100+2&8 b .rrls3 | Read Recovery Level 3 Support
  100+2&10 b .rrls4 | Read Recovery Level 4 (Default) Support
  100+2&20 b .rrls5 | Read Recovery Level 5 Support
  100+2&40 b .rrls6 | Read Recovery Level 6 Support
  100+2&80 b .rrls7 | Read Recovery Level 7 Support
  100+2&100 b .rrls8 | Read Recovery Level 8 Support
  100+2&200 b .rrls9 | Read Recovery Level 9 Support
  100+2&400 b .rrls10 | Read Recovery Level 10 Support
  100+2&800 b .rrls11 | Read Recovery Level 11 Support
  100+2&1000 b .rrls12 | Read Recovery Level 12 Support
  100+2&2000 b .rrls13 | Read Recovery Level 13 Support
  100+2&4000 b .rrls14 | Read Recovery Level 14 Support
  100+2&8000 b .rrls15 | Read Recovery Level 15 (Fast Fail) Support
102+9 y rsvd0 | Reserved
111+1 x=CNTRLTYPE cntrltype | Controller Type (CNTRLTYPE)
112+16 y fguid | FRU Globally Unique Identifier (FGUID)
  112+8 x .vse | Vendor Specific Extension Identifier
  120+3 x4 .oui | Organizationally Unique Identifier
  123+5 x8 .ei | Extension Identifier
128+2 d~tenths crdt1 | Command Retry Delay Time 1
130+2 d~tenths crdt2 | Command Retry Delay Time 2
132+2 d~tenths crdt3 | Command Retry Delay Time 3
134+106 y rsvd1 | Reserved
240+16 y mi | NVMe Management Interface
  240+13 y .rsvd | Reserved
  253+1 x .nvmsr | NVM Subsystem Report (NVMSR)
    253+1&1 b .nvmesd | NVMe Storage Device (NVMESD)
    253+1&2 b .nvmee | NVMe Enclosure (NVMEE)
    253+1&fc x .rsvd | Reserved
  254+1 x .vwci | VPD Write Cycle Information (VWCI)
    254+1&7f x .vwcr | VPD Write Cycles Remaining (VWCR)
    254+1&80 b .vwcrv | VPD Write Cycle Remaining Valid (VWCRV)
  255+1 x .mec | Management Endpoint Capabilities (MEC)
    255+1&1 b .smbusme | SMBus/I2C Port Management Endpoint (SMBUSME)
    255+1&2 b .pcieme | PCIe Port Management Endpoint (PCIEME)
    255+1&fc x .rsvd | Reserved
256+2 x oacs | Optional Admin Command Support (OACS)
  256+2&1 b .sec | Security Send and Security Receive Support
  256+2&2 b .fmt | Format NVM Support
  256+2&4 b .fw | Firmware Download and Commit Support
  256+2&8 b .nsmgmt | Namespace Management Support
  256+2&10 b .stst | Device Self-Test Support
  256+2&20 b .dtv | Directive Send and Directive Receive Support
  256+2&40 b .mi | NVMe-MI Send and NVMe Receive Support
  256+2&80 b .vm | Virtualization Management Support
  256+2&100 b .db | Dorbell Buffer Config Support
  256+2&200 b .sec.lba | Get LBA Status Support
  256+2&fc00 x .sec.rsvd | Reserved
258+1 d~commands acl | Abort Command Limit (ACL)
259+1 d~events aerl | Asynchronous Event Request Limit (AERL)
260+1 x frmw | Firmware Updates (FRMW)
  260+1&1 b .fro | First Firmware Slot Read-Only
  260+1&e x .fsn | Number of Firmware Slots
  260+1&10 b .anr | Supports Activation Without Reset
  260+1&e0 x .rsvd | Reserved
261+1 b lpa | Log Page Attributes (LPA)
  261+1&1 b .smrt | Smart Log Page per Namespace Support
  261+1&2 b .cmds | Commands Supported and Effects Log Page Support
  261+1&4 b .elp | Extended Data Get Log Page Support
  261+1&8 b .tel | Telemetry Log Page and Notices Support
  261+1&10 b .ple | Persistent Event Log Support
  261+1&e0 x .rsvd | Reserved
262+1 d~entries elpe | Error Log Page Entries (ELPE)
263+1 d~states npss | Number of Power States Supported (NPSS)
264+1 x avscc | Admin Vendor Specific Command Configuration (AVSCC)
  264+1&1 b .std | Standard Command Format
  264+1&fe x .rsvd | Reserved
265+1 x apsta | Autonomous Power State Transition Attributes (APSTA)
  265+1&1 b .aut | Autonomous Power State Transitions Supported
  265+1&fe x .rsvd | Reserved
266+2 d wctemp | Warning Composite Temperature Threshold (WCTEMP)
268+2 d cctemp | Critical Composite Temperature Threshold (CCTEMP)
270+2 d~tenths mtfa | Maximum Time for Firmware Activation (MTFA)
272+4 d~bytes4096 hmpre | Host Memory Buffer Preferred Size (HMPRE)
276+4 d~bytes4096 hmmin | Host Memory Buffer Minimum Size (HMMIN)
280+16 u tnvmcap | Total NVM Capacity (TNVMCAP)
296+16 u unvmcap | Unallocated NVM Capacity (UNVMCAP)
312+4 x rpmbs | Replay Protected Memory Block Support (RPMBS)
  312+4&7 x .nu | Number of RPMB Units
  312+4&38 x .au | Authentication Method
  312+4&ffc0 x .rsvd | Reserved
  312+4&ff0000 x .ts | Total RPMB Unit Size (128 KiB blocks, zero based)
  312+4&ff000000 x .as | Access Size (512-byte blocks, zero based)
316+2 d edstt | Extended Device Self-test Time (EDSTT) (in minutes)
318+1 x dsto | Device Self-test Options (DSTO)
  318+1&1 b .mds | Concurrent Self-Tests for Multiple Devices Support
  318+1&fe x .rsvd | Reserved
319+1 d fwug | Firmware Update Granularity in 4 KiB Units (FWUG)
320+2 d~tenths kas | Keep Alive Support - Timer Value (KAS)
322+2 x hctma | Host Controlled Thermal Management Attributes (HCTMA)
  322+2&1 b .sup | Controller Supports Thermal Management
  322+2&fffe x .rsvd | Reserved
324+2 d~kelvin mntmt | Minimum Thermal Management Temperature (MNTMT)
326+2 d~kelvin mxtmt | Maximum Thermal Management Temperature (MXTMT)
328+4 x sanicap | Sanitize Capabilities (SANICAP)
  328+4&1 b .ces | Crypto Erase Support (CES)
  328+4&2 b .bes | Block Erase Support (BES)
  328+4&4 b .ows | Overwrite Support (OWS)
  328+4&1ffffff8 x .rsvd | Reserved
  328+4&20000000 b .ndi | No-Deallocate Inhibited (NDI)
  328+4&c0000000 x=NODMMAS .nodmmas | No-Deallocate Modifies Media After Sanitize (NODMMAS)
332+4 d hmmminds | Host Memory Buffer Minimum Descriptor Entry Size in 4 KiB Units (HMMINDS)
336+2 d hmmaxd | Host Memory Maximum Descriptors Entries (HMMAXD)
338+2 x nsetidmax | NVM Set Identifier Maximum (NSETIDMAX)
340+2 x endgidmax | Endurance Group Identifier Maximum (ENDGIDMAX)
342+1 d anatt | ANA Transition Time in Seconds (ANATT)
343+1 x anacap | Asymmetric Namespace Access Capabilities (ANACAP)
  343+1&1 b .osr | Reports ANA Optimized State
  343+1&2 b .nosr | Reports ANA Non-Optimized State
  343+1&4 b .isr | Reports Innaccessible State
  343+1&8 b .plsr | Reports ANA Persistent Loss State
  343+1&10 b .csr | Reports ANA Change Sate
  343+1&20 b .rsvd | Reserved
  343+1&40 b .panagrpid | ANAGRPID field in the Identify Namespace does not change
  343+1&80 b .nzpanagrpid | Supports non-zero value in the ANAGRPID field
344+4 x anagrpmax | ANA Group Identifier Maximum (ANAGRPMAX)
348+4 d nanagrpid | Number of ANA Group Identifiers (NANAGRPID)
352+4 d pels | Persistent Event Log Size in 64 KiB Units (PELS)
356+156 y rsvd2 | Reserved
512+1 x sqes | Submission Queue Entry Size (SQES)
  512+1&f d~power .mins | Minimum (required) Size
  512+1&f0 d~power .maxs | Maximum (allowed) Size
513+1 x cqes | Completion Queue Entry Size (CQES)
  513+1&f d~power .mins | Minimum (required) Size
  513+1&f0 d~power .maxs | Maximum (allowed) Size
514+2 d maxcmd | Maximum Outstanding Commands (MAXCMD)
516+4 d nn | Number of Namespaces (NN)
520+2 x oncs | Optional NVM Command Support (ONCS)
  520+2&1 b .ccs | Supports Compare Command
  520+2&2 b .wus | Supports Write Uncorrectable Command
  520+2&4 b .dsms | Supports Dataset Management Command
  520+2&8 b .wzs | Support Write Zeroes Command
  520+2&10 b .nzfs | Supports non-zero Save Filed in Set/Get Features
  520+2&20 b .ress | Supports Reservations
  520+2&40 b .tstmps | Supports Timestamps
  520+2&80 b .vers | Supports Verify Command
  520+2&ff00 x .rsvd | Reserved
522+2 x fuses | Fused Operation Support (FUSES)
  522+2&1 b .cws | Compare and Write Fused Operation Support
  522+2&fffe x .rsvd | Reserved
524+1 x fna | Format NVM Attributes (FNA)
  524+1&1 b .fall | Format Operation Applies to all Namespaces
  524+1&2 b .seall | Secure Erase Operation Applies to all Namespaces
  524+1&4 b .ces | Cryptographic Erase Supported
  524+1&f8 x .rsvd | Reserved
525+1 x vwc | Volatile Write Cache (VWC)
  525+1&1 b .cp | Volatile Write Cache Present
  525+1&6 x=CFB .cfb | Flush Command Behavior
  525+1&f8 x .rsvd | Reserved
526+2 d~blocks awun | Atomic Write Unit Normal (AWUN)
528+2 d~blocks awupf | Atomic Write Unit Power Fail (AWUPF)
530+1 x nvscc | NVM Vendor Specific Command Configuration (NVSCC)
  530+1&1 b .std | Standard Format Used for Vendor Specific Commands
  530+1&fe x .rsvd | Reserved
531+1 x nwpc | Namespace Write Protection Capabilities (NWPC)
  531+1&1 b .wpss | No Write Protect and Write Protect namespace write protection states Support
  531+1&2 b .wppcs | Write Protect Until Power Cycle state Support
  531+1&4 b .pwpss | Permanent Write Protect state Support
  531+1&f8 x .rsvd | Reserved
532+2 d~blocks acwu | Atomic Compare & Write Unit (ACWU)
534+2 y rsvd3 | Reserved
536+4 x sgls | SGL Support (SGLS)
  536+4&3 x=SGLS .sgls | SGL Supported
  536+4&4 b .kdbs | Supports Keyed SGL Data Block Descriptor
  536+4&fff8 x .rsvd0 | Reserved
  536+4&10000 b .bbd | Supports SGL Bit Bucket Descriptor
  536+4&20000 b .bufmptr | Supports byte aligned contiguous buffer in MPTR Field
  536+4&40000 b .lsgl | Supports Larger SGL List than Command Requires
  536+4&80000 b .kmptr | Supports SGL Segment in MPTR Field
  536+4&100000 b .offs | Supports Address Field as offset in Data Block, Segment and Last Segment SGLs
  536+4&200000 b .tdbd | Supports Transport SGL Data Block Descriptor
  536+4&ffc00000 x .rsvd1 | Reserved
540+4 d mnan | Maximum Number of Allowed Namespaces (MNAN)
544+224 y rsvd4 | Reserved
768+256 s subnqn | NVM Subsystem NVMe Qualified Name (SUBNQN)
1024+768 y rsvd5 | Reserved
1792+256 y nvmeof | NVMeOF Attributes
  1792+4 d~bytes16 .ioccsz | I/O Queue Command Capsule Supported Size (IOCCSZ)
  1796+4 d~bytes16 .iorcsz | I/O Queue Response Capsule Supported Size (IORCSZ)
  1800+2 d~bytes16 .icdoff | In Capsule Data Offset (ICDOFF)
  1802+1 x .fcatt | Fabrics Controller Attributes (FCATT)
    1802+1&1 b .dcm | Dynamic Controller Model
    1802+1&fe x .rsvd | Reserved
  1803+1 d .msdbd | Maximum SGL Data Block Descriptors (MSDBD)
  1804+2 x .ofcs | Optional Fabric Commands Support (OFCS)
    1804+2&1 b .dcs | Supports Disconnect Command
    1804+2&fffe x .rsvd | Reserved
  1806+242 y .rsvd | Reserved
2048+1024 y psds | Power State Attributes
  2048+32*32 y .psd | Power State Descriptor | Power State % Descriptor (PSD%)
    2048+2 d .mp | Maximum Power (MP)
    2050+1 x .rsvd0 | Reserved
    2051+1&1 b .mxps | Max Power Scale (MXPS)
    2051+1&2 b .nops | Non-Operational State (NOPS)
    2051+1&fc x .rsvd1 | Reserved
    2052+4 d .enlat | Entry Latency (ENLAT)
    2056+4 d .exlat | Exit Latency (EXLAT)
    2060+1&1f d .rrt | Relative Read Throughput (RRT)
    2060+1&e0 x .rsvd2 | Reserved
    2061+1&1f d .rrl | Relative Read Latency (RRL)
    2061+1&e0 x .rsvd3 | Reserved
    2062+1&1f d .rwt | Relative Write Throughput (RWT)
    2062+1&e0 x .rsvd4 | Reserved
    2063+1&1f d .rwl | Relative Write Latency (RWL)
    2063+1&e0 x .rsvd5 | Reserved
    2064+2 d .idlp | Idle Power (IDLP)
    2066+1&3f x .rsvd6 | Reserved
    2066+1&c0 x=IPS .ips | Idle Power Scale (IPS)
    2067+1 x .rsvd7 | Reserved
    2068+2 d .actp | Active Power (ACTP)
    2070+1&7 x .apw | Active Power Workload (APW)
    2070+1&38 x .rsvd8 | Reserved
    2070+1&c0 x=IPS .aps | Active Power Scale (APS)
    2071+9 y .rsvd9 | Reserved
3072+1024 y vs | Vendor Specific
`, { CNTRLTYPE, NODMMAS, CFB, SGLS, IPS }));
