/** Code points of Distributed Data Management: DRDA Volume 3, chapter "Terms", by number; the short name and what it stands for. */
import { namesIn } from '../../name-lists.ts';

const CODE_POINTS = namesIn(`#0 DATA: Data
#c CODPNT: Code Point
#10 FDODSC: FD:OCA Data Descriptor
#2f TYPDEFNAM: Data Type Definition Name
#35 TYPDEFOVR: TYPDEF Overrides
#64 CODPNTDR: Code Point Data Representation
#1041 EXCSAT: Exchange Server Attributes
#1055 SYNCCTL: Sync Point Control Request
#1069 SYNCRSY: Sync Point Resync Command
#106d ACCSEC: Access Security
SECCHK: Security Check
SYNCLOG: Sync Point Log
#111f RSCTYP: Resource Type Information
#1127 RSNCOD: Reason Code Information
#112d RSCNAM: Resource Name Information
PRDID: Product-Specific Identifier
#113f PRCCNVCD: Conversation Protocol Error Code
#1144 VRSNAM: Version Name
#1147 SRVCLSNM: Server Class Name
#1149 SVRCOD: Severity Code
SYNERRCD: Syntax Error Code
#1153 SRVDGN: Server Diagnostic Information
#115a SRVRLSLV: Server Product Release Level
#115d SPVNAM: Supervisor Name
EXTNAM: External Name
#116d SRVNAM: Server Name
#1196 SECMGRNM: Security Manager Name
#119b DEPERRCD: Manager Dependency Error Code
CCSIDSBC: CCSID for Single-Byte Characters
CCSIDDBC: CCSID for Double-byte Characters
CCSIDMBC: CCSID for Mixed-byte Characters
#11a0 USRID: User ID at the Target System
PASSWORD: Password
SECMEC: Security Mechanism
#11a4 SECCHKCD: Security Check Code
#11b4 SVCERRNO: Security Service Error Number
#11dc SECTKN: Security Token
#11de NEWPASSWORD: New Password
#1210 MGRLVLRM: Manager-Level Conflict
#1218 MGRDEPRM: Manager Dependency Error
SECCHKRM: Security Check
#121c CMDATHRM: Not Authorized to Command
#1232 AGNPRMRM: Permanent Agent Error
RSCLMTRM: Resource Limits Reached
#1245 PRCCNVRM: Conversational Protocol Error
#124b CMDCMPRM: Command Processing Completed
SYNTAXRM: Data Stream Syntax Error
#1250 CMDNSPRM: Command Not Supported
PRMNSPRM: Parameter Not Supported
VALNSPRM: Parameter Value Not Supported
OBJNSPRM: Object Not Supported
CMDCHKRM: Command Check
#125f TRGNSPRM: Target Not Supported
#1403 AGENT: Agent
MGRLVLLS: Manager-Level List
#143c SUPERVISOR: Supervisor
#1440 SECMGR: Security Manager
#1443 EXCSATRD: Server Attributes Reply Data
CMNAPPC: LU 6.2 Conversational Communications Manager
#1458 DICTIONARY: Dictionary
#146c EXTDTA: Externalized FD:OCA Data
#1473 MGRLVLN: Manager-Level Number Attribute
CMNTCPIP: TCP/IP Communication Manager
#147a FDODTA: FD:OCA Data
#147c CMNSYNCPT: SNA LU 6.2 Sync Point Conversational Communications Manager
#14ac ACCSECRD: Access Security Reply Data
#14c0 SYNCPTMGR: Sync Point Manager
RSYNCMGR: Resynchronization Manager
#14cc CCSIDMGR: CCSID Manager
#1900 MONITOR: Monitor Events
#1c00 MONITORRD: Monitor Reply Data
XAMGR: XA Manager
#2001 ACCRDB: Access RDB
BGNBND: Begin Binding a Package to an RDB
#2004 BNDSQLSTT: Bind SQL Statement to an RDB Package
CLSQRY: Close Query
CNTQRY: Continue Query
DRPPKG: Drop RDB Package
DSCSQLSTT: Describe SQL Statement
ENDBND: End Binding a Package to an RDB
EXCSQLIMM: Execute Immediate SQL Statement
EXCSQLSTT: Execute SQL Statement
OPNQRY: Open Query
PRPSQLSTT: Prepare SQL Statement
RDBCMM: RDB Commit Unit of Work
RDBRLLBCK: RDB Rollback Unit of Work
REBIND: Rebind an Existing RDB Package
#2012 DSCRDBTBL: Describe RDB Table
#2014 EXCSQLSET: Set SQL Environment
#2101 DSCERRCD: Description Error Code
QRYPRCTYP: Query Protocol Type
RDBINTTKN: RDB Interrupt Token
PRDDTA: Product-Specific Data
RDBCMTOK: RDB Commit Allowed
#2108 RDBCOLID: RDB Collection Identifier
PKGID: RDB Package Identifier
#210d PKGCNSTKN: RDB Package Consistency Token
RTNSETSTT: Return SET Statement
RDBACCCL: RDB Access Manager Class
RDBNAM: Relational Database Name
OUTEXP: Output Expected
PKGNAMCT: RDB Package Name and Consistency Token
PKGNAMCSN: RDB Package Name, Consistency Token, and Section Number
QRYBLKSZ: Query Block Size
UOWDSP: Unit of Work Disposition
RTNSQLDA: Return SQL Descriptor Area
#211a RDBALWUPD: RDB Allow Updates
#211f SQLCSRHLD: Hold Cursor Position
STTSTRDEL: Statement String Delimiter
STTDECDEL: Statement Decimal Delimiter
#2125 PKGDFTCST: Package Default Character Subtype
#2132 QRYBLKCTL: Query Block Protocol Control
#2135 CRRTKN: Correlation Token
#2138 PRCNAM: Procedure Name
PKGSNLST: RDB Package Namelist
NBRROW: Number of Fetch or Insert Rows
TRGDFTRT: Target Default Value Return
QRYRELSCR: Query Relative Scrolling Action
QRYROWNBR: Query Row Number
QRYRFRTBL: Query Refresh Answer Set Table
#2140 MAXRSLCNT: Maximum Result Set Count
MAXBLKEXT: Maximum Number of Extra Blocks
RSLSETFLG: Result Set Flags
#2146 TYPSQLDA: Type of SQL Descriptor Area
OUTOVROPT: Output Override Option
RTNEXTDTA: Return of EXTDTA Option
QRYATTSCR: Query Attribute for Scrollability
#2150 QRYATTUPD: Query Attribute for Updatability
#2152 QRYSCRORN: Query Scroll Orientation
QRYROWSNS: Query Row Sensitivity
QRYBLKRST: Query Block Reset
QRYRTNDTA: Query Returns Data
QRYROWSET: Query Rowset Size
QRYATTSNS: Query Attribute for Sensitivity
#215b QRYINSID: Query Instance Identifier
#215d QRYCLSIMP: Query Close Implicit
QRYCLSRLS: Query Close Lock Release
QRYOPTVAL: QRYOPTVAL
DIAGLVL: SQL Error Diagnostic Level
#2201 ACCRDBRM: Access to RDB Completed
QRYNOPRM: Query Not Open
#2204 RDBNACRM: RDB Not Accessed
OPNQRYRM: Open Query Complete
PKGBNARM: RDB Package Binding Not Active
RDBACCRM: RDB Currently Accessed
BGNBNDRM: Begin Bind Error
PKGBPARM: RDB Package Binding Process Active
DSCINVRM: Invalid Description
ENDQRYRM: End of Query
ENDUOWRM: End Unit of Work Condition
ABNUOWRM: Abnormal End Unit of Work Condition
DTAMCHRM: Data Descriptor Mismatch
QRYPOPRM: Query Previously Opened
#2211 RDBNFNRM: RDB Not Found
OPNQFLRM: Open Query Failure
SQLERRRM: SQL Error Condition
#2218 RDBUPDRM: RDB Update Reply Message
RSLSETRM: RDB Result Set Reply Message
RDBAFLRM: RDB Access Failed Reply Message
#221d CMDVLTRM: Command Violation
#2225 CMMRQSRM: Commitment Request
#22cb RDBATHRM: Not Authorized to RDB
#2407 SQLAM: SQL Application Manager
SQLCARD: SQL Communications Area Reply Data
#240b SQLCINRD: SQL Result Set Column Information Reply Data
#240e SQLRSLRD: SQL Result Set Reply Data
RDB: Relational Database
FRCFIXROW: Force Fixed Row Query Protocol
SQLDARD: SQLDA Reply Data
SQLDTA: SQL Program Variable Data
SQLDTARD: SQL Data Reply Data
SQLSTT: SQL Statement
OUTOVR: Output Override Descriptor
#2417 LMTBLKPRC: Limited Block Protocol
FIXROWPRC: Fixed Row Query Protocol
SQLSTTVRB: SQL Statement Variable Descriptions
QRYDSC: Query Answer Set Description
QRYDTA: Query Answer Set Data
#2450 SQLATTR: SQL Statement Attributes`);

/** `EXCSAT`. */
export const shortName = (code: number): string | undefined => CODE_POINTS(code)?.split(': ', 1)[0];

/** `Exchange Server Attributes`. */
export const longName = (code: number): string | undefined => CODE_POINTS(code)?.replace(/^\w+: /, '');
