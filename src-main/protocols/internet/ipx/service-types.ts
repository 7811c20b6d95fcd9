/** What NetWare's services are, by their numbers: IANA's list of Novell SAP numbers. */
import { namesIn } from '../../name-lists.ts';

export const SERVICE_TYPES = namesIn(`#0 Unknown|User|User Group|Print Queue or Print Group|File Server (SLIST source)|Job Server|Gateway
Print Server or Silent Print Server
Archive Queue|Archive Server|Job Queue|Administration|#f Novell TI-RPC|#17 Diagnostics|#20 NetBIOS|NAS SNA Gateway
#23 NACS Async Gateway or Asynchronous Gateway|Remote Bridge or Routing Service|#26 Bridge Server or Asynchronous Bridge Server
TCP/IP Gateway Server|Point to Point (Eicon) X.25 Bridge Server|Eicon 3270 Gateway|CHI Corp|#2c PC Chalkboard
Time Synchronization Server or Asynchronous Timer|ARCserve 5.0 / Palindrome Backup Director 4.x (PDB4)|#45 DI3270 Gateway
#47 Advertising Print Server|#4a NetBlazer Modems|Btrieve VAP/NLM 5.0|NetWare SQL VAP/NLM Server|Xtree Network Version/NetWare XTree
#50 Btrieve VAP 4.11|#52 QuickLink (Cubix)|Print Queue User|#58 Multipoint X.25 Eicon Router|#60 STLB/NLM|#64 ARCserve|#66 ARCserve 3.0
#72 WAN Copy Utility|#7a TES-NetWare for VMS|#92 WATCOM Debugger or Emerald Tape Backup Server|#95 DDA OBGYN
#98 NetWare Access Server (Asynchronous gateway)|#9a NetWare for VMS II or Named Pipe Server|NetWare Access Server
#9e Portable NetWare Server or SunLink NVT|#a1 Powerchute APC UPS NLM|#aa LAWserve|#ac Compaq IDA Status Monitor|#100 PIPE STAIL
#102 LAN Protect Bindery|Oracle DataBase Server|#107 NetWare 386 or RSPX Remote Console|#10f Novell SNA Gateway|#111 Test Server
Print Server (HP)|#114 CSA MUX (f/Communications Executive)|CSA LCA (f/Communications Executive)|CSA CM (f/Communications Executive)
CSA SMA (f/Communications Executive)|CSA DBA (f/Communications Executive)|CSA NMA (f/Communications Executive)
CSA SSA (f/Communications Executive)|CSA STATUS (f/Communications Executive)|#11e CSA APPC (f/Communications Executive)
#126 SNA TEST SSA Profile|#12a CSA TRACE (f/Communications Executive)|NetWare for SAA|#12e IKARUS virus scan utility
#130 Communications Executive|#133 NNS Domain Server or NetWare Naming Services Domain|#135 NetWare Naming Services Profile
#137 NetWare 386 Print Queue or NNS Print Queue|#141 LAN Spool Server (Vap, Intel)|#152 IRMALAN Gateway|#154 Named Pipe Server
#166 NetWare Management|#168 Intel PICKIT Comm Server or Intel CAS Talk Server|#173 Compaq|Compaq SNMP Agent|Compaq
#180 XTree Server or XTree Tools|#18a NASI services broadcast server (Novell)|#1b0 GARP Gateway (net research)|Binfview (Lan Support Group)
#1bf Intel LanDesk Manager|#1ca AXTEC|Shiva NetModem/E|Shiva LanRover/E|Shiva LanRover/T|Shiva Universal|#1d8 Castelle FAXPress Server
#1da Castelle LANPress Print Server|#1dc Castelle FAX/Xerox 7033 Fax Server/Excel Lan Fax|#1f0 LEGATO|#1f5 LEGATO
#233 NMS Agent or NetWare Management Agent|#237 NMS IPX Discovery or LANtern Read/Write Channel
NMS IP Discovery or LANtern Trap/Alarm Channel|#23a LANtern|#23c MAVERICK|#23f SMS Testing and Development|#24e NetWare Connect
NASI server broadcast (Cisco)|#26a Network Management (NMS) Service Console|Time Synchronization Server (NetWare 4.x)
#278 Directory Server (NetWare 4.x)|#27b NetWare Management Agent|#280 Novell File and Printer Sharing Service for PC
#304 Novell SAA Gateway|#308 COM or VERMED 1|#30a Galacticomm's Worldgroup Server|#30c Intel Netport 2 or HP JetDirect or HP Quicksilver
#320 Attachmate Gateway|#327 Microsoft Diagnostics|WATCOM SQL server|#335 MultiTech Systems Multisynch Comm Server
#343 Xylogics Remote Access Server or LAN Modem|#355 Arcada Backup Exec|#358 MSLCD1|#361 NETINELO|#37e Powerchute UPS Monitoring
ViruSafe Notify|#386 HP Bridge|HP Hub|#394 NetWare SAA Gateway|#39b Lotus Notes|#3b7 Certus Anti Virus NLM|#3c4 ARCserve 4.0 (Cheyenne)
#3c7 LANspool 3.5 (Intel)|#3d7 Lexmark printer server (type 4033-011)|Lexmark XLE printer server (type 4033-301)
#3dd Banyan ENS for NetWare Client NLM|Gupta Sequel Base Server or NetWare SQL|#3e1 Univel Unixware|#3e4 Univel Unixware|#3fc Intel Netport
Intel Print Server Queue|#40a ipnServer|#40d LVERRMAN|LVLIC|#414 NET Silicon (DPI)/Kyocera|#429 Site Lock Virus (Brightworks)|#432 UFHELP R
Synoptics 281x Advanced SNMP Agent|#444 Microsoft NT SNA Server|#448 Oracle|#44c ARCserve 5.01
#457 Canon GP55 Running on a Canon GP55 network printer|#45a QMS Printers|Dell SCSI Array (DSA) Monitor|#491 NetBlazer Modems
#4ac On-Time Scheduler NLM|#4b0 CD-Net (Meridian)|#513 Emulex NQA|#520 Site Lock Checks|#529 Site Lock Checks (Brightworks)
#52d Citrix OS/2 App Server|#535 Tektronix|Milan|#55d Attachmate SNA gateway|#56b IBM 8235 modem server|Shiva LanRover/E PLUS
Shiva LanRover/T PLUS|#580 McAfee's NetShield anti-virus|#5b8 NLM to workstation communication (Revelation Software)
#5ba Compatible Systems Routers|#5be Cheyenne Hierarchical Storage Manager|#606 JCWatermark Imaging|#60c AXIS Network Printer
#610 Adaptec SCSI Management|#621 IBM AntiVirus NLM|#640 Microsoft Gateway Services for NetWare|#64e Microsoft Internet Information Server
#67b Microsoft Win95/98 File and Print Sharing for NetWare|Microsoft Win95/98 File and Print Sharing for NetWare|#76c Xerox
#79b Shiva LanRover/E 115|Shiva LanRover/T 115|#7b4 Cubix WorldDesk|#7c1 Quarterdeck IWare Connect V3.x NLM
Quarterdeck IWare Connect V2.x NLM|#810 ELAN License Server Demo|#824 Shiva LanRover Access Switch/E|#86a ISSC collector NLMs
#87f ISSC DAS agent for AIX|Intel Netport PRO|Intel Netport PRO|#b29 Site Lock|#c29 Site Lock Applications|#c2c Licensing Server
#2101 Performance Technology Instant Internet|#2380 LAI Site Lock|#238c Meeting Maker|#4808 Site Lock Server or Site Lock Metering VAP/NLM
#5555 Site Lock User|#6312 Tapeware|#6f00 Rabbit Gateway (3270)|#7703 MODEM|#8002 NetPort Printers (Intel) or LANport
SEH InterCon Printserver|#8008 WordPerfect Network Version|#85be Cisco Enhanced Interior Routing Protocol (EIGRP)
#8888 WordPerfect Network Version or Quick Network Management|#9000 McAfee's NetShield anti-virus|#9604 CSA-NT_MON
#b6a8 Ocean Isle Reachout Remote Control|#f11f Site Lock Metering VAP/NLM|#f1ff Site Lock|#f503 Microsoft SQL Server
#f905 IBM Time and Place/2 application|#fbfb TopCall III fax server|#ffff Any Service or Wildcard`);
