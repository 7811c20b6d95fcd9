/** Names of SMB 1's numbers: MS-CIFS §2.2, MS-FSCC §2.4 and §2.5. */

export const CONNECT_SUPPORT_CSCMASK: Readonly<Record<number, string>> = {
  0: 'Automatic file-to-file reintegration NOT permitted', 1: 'Automatic file-to-file reintegration permitted',
  2: 'Offline caching allow for the share', 3: 'Offline caching NOT allow for the share',
};

export const ACCESS_MODE: Readonly<Record<number, string>> = {
  0: 'Open for reading', 1: 'Open for writing', 2: 'Open for reading and writing', 3: 'Open for execute',
};

export const ACCESS_SHARING: Readonly<Record<number, string>> = {
  0: 'Compatibility mode', 1: 'Deny read/write/execute (exclusive)', 2: 'Deny write', 3: 'Deny read/execute', 4: 'Deny none',
};

export const ACCESS_LOCALITY: Readonly<Record<number, string>> = {
  0: 'Locality of reference unknown', 1: 'Mainly sequential access', 2: 'Mainly random access', 3: 'Random access with some locality',
};

export const LOCKING_OPLOCK_LEVEL: Readonly<Record<number, string>> = {
  0: 'Client is not holding oplock on this file', 1: 'Level 2 oplock currently held by client',
};

export const FILE_TYPE: Readonly<Record<number, string>> = {
  0: 'Disk file or directory', 1: 'Named pipe in byte mode', 2: 'Named pipe in message mode', 3: 'Spooled printer', 4: 'Character mode device',
  65535: 'Unknown file type',
};

export const OPLOCK_LEVEL: Readonly<Record<number, string>> = {
  0: 'No oplock granted', 1: 'Exclusive oplock granted', 2: 'Batch oplock granted', 3: 'Level II oplock granted',
};

export const TRANS2_CMD: Readonly<Record<number, string>> = {
  0x00: 'OPEN2', 0x01: 'FIND_FIRST2', 0x02: 'FIND_NEXT2', 0x03: 'QUERY_FS_INFO', 0x04: 'SET_FS_INFO', 0x05: 'QUERY_PATH_INFO', 0x06: 'SET_PATH_INFO',
  0x07: 'QUERY_FILE_INFO', 0x08: 'SET_FILE_INFO', 0x09: 'FSCTL', 0x0a: 'IOCTL2', 0x0b: 'FIND_NOTIFY_FIRST', 0x0c: 'FIND_NOTIFY_NEXT',
  0x0d: 'CREATE_DIRECTORY', 0x0e: 'SESSION_SETUP', 0x0f: 'Unknown (0x0f)', 0x10: 'GET_DFS_REFERRAL', 0x11: 'REPORT_DFS_INCONSISTENCY',
};

export const NT_FUNCTION: Readonly<Record<number, string>> = {
  1: 'NT CREATE', 2: 'NT IOCTL', 3: 'NT SET SECURITY DESC', 4: 'NT NOTIFY', 5: 'NT RENAME', 6: 'NT QUERY SECURITY DESC', 7: 'NT GET USER QUOTA',
  8: 'NT SET USER QUOTA',
};

export const FF2_LOI: Readonly<Record<number, string>> = {
  1: 'Info Standard', 2: 'Info Query EA Size', 3: 'Info Query EAs From List', 257: 'Find File Directory Info', 258: 'Find File Full Directory Info',
  259: 'Find File Names Info', 260: 'Find File Both Directory Info', 261: 'Find File Full Directory Info', 262: 'Find File Id Both Directory Info',
  514: 'Find File Unix', 523: 'Find File Unix Info2',
};

export const QPI_LOI: Readonly<Record<number, string>> = {
  1: 'Info Standard', 2: 'Info Query EA Size', 3: 'Info Query EAs From List', 4: 'Info Query All EAs', 6: 'Info Is Name Valid',
  257: 'Query File Basic Info', 258: 'Query File Standard Info', 259: 'Query File EA Info', 260: 'Query File Name Info', 263: 'Query File All Info',
  264: 'Query File Alt Name Info', 265: 'Query File Stream Info', 267: 'Query File Compression Info', 512: 'Query File Unix Basic',
  513: 'Query File Unix Link', 514: 'Query File Unix Hardlink', 516: 'Query File Posix ACL', 517: 'Query File Posix XATTR',
  518: 'Query File Posix Attr Flags', 519: 'Query File Posix Permissions', 520: 'Query File Posix Lock', 523: 'Query File Unix Info2',
  1004: 'Query File Basic Info', 1005: 'Query File Standard Info', 1006: 'Query File Internal Info', 1007: 'Query File EA Info',
  1009: 'Query File Name Info', 1010: 'Query File Rename Info', 1011: 'Query File Link Info', 1012: 'Query File Names Info',
  1013: 'Query File Disposition Info', 1014: 'Query File Position Info', 1015: 'Query File Full EA Info', 1016: 'Query File Mode Info',
  1017: 'Query File Alignment Info', 1018: 'Query File All Info', 1019: 'Query File Allocation Info', 1020: 'Query File End of File Info',
  1021: 'Query File Alt Name Info', 1022: 'Query File Stream Info', 1023: 'Query File Pipe Info', 1024: 'Query File Pipe Local Info',
  1025: 'Query File Pipe Remote Info', 1026: 'Query File Mailslot Query Info', 1027: 'Query File Mailslot Set Info',
  1028: 'Query File Compression Info', 1029: 'Query File ObjectID Info', 1030: 'Query File Completion Info', 1031: 'Query File Move Cluster Info',
  1032: 'Query File Quota Info', 1033: 'Query File Reparsepoint Info', 1034: 'Query File Network Open Info', 1035: 'Query File Attribute Tag Info',
  1036: 'Query File Tracking Info', 1037: 'Query File Maximum Info',
};

export const SPI_LOI: Readonly<Record<number, string>> = {
  1: 'Info Standard', 2: 'Info Set EAs', 4: 'Info Query All EAs', 257: 'Set File Basic Info', 258: 'Set File Disposition Info',
  259: 'Set File Allocation Info', 260: 'Set File End Of File Info', 512: 'Set File Unix Basic', 513: 'Set File Unix Link',
  514: 'Set File Unix HardLink', 516: 'Set File Unix ACL', 517: 'Set File Unix XATTR', 518: 'Set File Unix Attr Flags', 520: 'Set File Posix Lock',
  521: 'Set File Posix Open', 522: 'Set File Posix Unlink', 523: 'Set File Unix Info2', 1004: 'Set File Basic Info', 1010: 'Set Rename Information',
  1013: 'Set Disposition Information', 1014: 'Set Position Information', 1016: 'Set Mode Information', 1019: 'Set Allocation Information',
  1020: 'Set EOF Information', 1023: 'Set File Pipe Information', 1025: 'Set File Pipe Remote Information', 1029: 'Set Copy On Write Information',
  1032: 'Set OLE Class ID Information', 1039: 'Set Inherit Context Index Information', 1040: 'Set OLE Information (?)',
};

export const QFSI_LOI: Readonly<Record<number, string>> = {
  0x01: 'Info Allocation', 0x02: 'Info Volume', 0x101: 'Query FS Label Info', 0x102: 'Query FS Volume Info', 0x103: 'Query FS Size Info',
  0x104: 'Query FS Device Info', 0x105: 'Query FS Attribute Info', 0x200: 'Unix Query FS Info', 0x202: 'Unix Query POSIX whoami',
  0x301: 'Mac Query FS Info', 0x3e9: 'Query FS Volume Info', 0x3ea: 'Query FS Label Info', 0x3eb: 'Query FS Size Info', 0x3ec: 'Query FS Device Info',
  0x3ed: 'Query FS Attribute Info', 0x3ee: 'Query FS Quota Info', 0x3ef: 'Query Full FS Size Info', 0x3f0: 'Object ID Information',
};

export const ALIGNMENT: Readonly<Record<number, string>> = {
  0: 'Byte alignment', 1: 'Word (16bit) alignment', 3: 'Long (32bit) alignment', 7: '8 byte boundary alignment', 15: '16 byte boundary alignment',
  31: '32 byte boundary alignment', 63: '64 byte boundary alignment', 127: '128 byte boundary alignment', 255: '256 byte boundary alignment',
  511: '512 byte boundary alignment',
};

export const NT_NOTIFY_ACTION: Readonly<Record<number, string>> = {
  1: 'ADDED (object was added', 2: 'REMOVED (object was removed)', 3: 'MODIFIED (object was modified)',
  4: 'RENAMED_OLD_NAME (this is the old name of object)', 5: 'RENAMED_NEW_NAME (this is the new name of object)',
  6: 'ADDED_STREAM (a stream was added)', 7: 'REMOVED_STREAM (a stream was removed)', 8: 'MODIFIED_STREAM (a stream was modified)',
};

export const DEVICE_TYPE: Readonly<Record<number, string>> = {
  0x01: 'Beep', 0x02: 'CDROM', 0x03: 'CDROM Filesystem', 0x04: 'Controller', 0x05: 'Datalink', 0x06: 'Dfs', 0x07: 'Disk', 0x08: 'Disk Filesystem',
  0x09: 'Filesystem', 0x0a: 'Inport Port', 0x0b: 'Keyboard', 0x0c: 'Mailslot', 0x0d: 'MIDI-In', 0x0e: 'MIDI-Out', 0x0f: 'Mouse',
  0x10: 'Multi UNC Provider', 0x11: 'Named Pipe', 0x12: 'Network', 0x13: 'Network Browser', 0x14: 'Network Filesystem', 0x15: 'NULL',
  0x16: 'Parallel Port', 0x17: 'Physical card', 0x18: 'Printer', 0x19: 'Scanner', 0x1a: 'Serial Mouse port', 0x1b: 'Serial port', 0x1c: 'Screen',
  0x1d: 'Sound', 0x1e: 'Streams', 0x1f: 'Tape', 0x20: 'Tape Filesystem', 0x21: 'Transport', 0x22: 'Unknown', 0x23: 'Video', 0x24: 'Virtual Disk',
  0x25: 'WAVE-In', 0x26: 'WAVE-Out', 0x27: '8042 Port', 0x28: 'Network Redirector', 0x29: 'Battery', 0x2a: 'Bus Extender', 0x2b: 'Modem', 0x2c: 'VDM',
};

export const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'Create Directory', 0x01: 'Delete Directory', 0x02: 'Open', 0x03: 'Create', 0x04: 'Close', 0x05: 'Flush', 0x06: 'Delete',
  0x07: 'Rename', 0x08: 'Query Information', 0x09: 'Set Information', 0x0a: 'Read', 0x0b: 'Write', 0x0c: 'Lock Byte Range',
  0x0d: 'Unlock Byte Range', 0x0e: 'Create Temp', 0x0f: 'Create New', 0x10: 'Check Directory', 0x11: 'Process Exit', 0x12: 'Seek',
  0x13: 'Lock And Read', 0x14: 'Write And Unlock', 0x1a: 'Read Raw', 0x1b: 'Read MPX', 0x1c: 'Read MPX Secondary', 0x1d: 'Write Raw',
  0x1e: 'Write MPX', 0x1f: 'Write MPX Secondary', 0x20: 'Write Complete', 0x22: 'Set Information2', 0x23: 'Query Information2',
  0x24: 'Locking AndX', 0x25: 'Trans', 0x26: 'Trans Secondary', 0x27: 'IOCTL', 0x28: 'IOCTL Secondary', 0x29: 'Copy', 0x2a: 'Move',
  0x2b: 'Echo', 0x2c: 'Write And Close', 0x2d: 'Open AndX', 0x2e: 'Read AndX', 0x2f: 'Write AndX', 0x31: 'Close And Tree Disconnect',
  0x32: 'Trans2', 0x33: 'Trans2 Secondary', 0x34: 'Find Close2', 0x35: 'Find Notify Close', 0x70: 'Tree Connect', 0x71: 'Tree Disconnect',
  0x72: 'Negotiate Protocol', 0x73: 'Session Setup AndX', 0x74: 'Logoff AndX', 0x75: 'Tree Connect AndX', 0x80: 'Query Information Disk',
  0x81: 'Search', 0x82: 'Find', 0x83: 'Find Unique', 0x84: 'Find Close', 0xa0: 'NT Trans', 0xa1: 'NT Trans Secondary',
  0xa2: 'NT Create AndX', 0xa4: 'NT Cancel', 0xa5: 'NT Rename', 0xc0: 'Open Print File', 0xc1: 'Write Print File', 0xc2: 'Close Print File',
  0xc3: 'Get Print Queue', 0xfe: 'SMBinvalid',
  0x21: 'Query Server (reserved)', 0x30: 'New File Size (reserved)', 0xd0: 'Send Single Block Message',
  0xd1: 'Send Broadcast Message', 0xd2: 'Forward User Name', 0xd3: 'Cancel Forward', 0xd4: 'Get Machine Name',
  0xd5: 'Send Start of Multi-block Message', 0xd6: 'Send End of Multi-block Message', 0xd7: 'Send Text of Multi-block Message',
  0xd8: 'SMBreadbulk', 0xd9: 'SMBwritebulk', 0xda: 'SMBwritebulkdata',
};
