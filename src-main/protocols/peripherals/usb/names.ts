/** What numbers of USB are called: USB 3.2 chapter 9, USB-IF's class codes, Linux' errors, and Windows' USBD_STATUS. */
type Names = Readonly<Record<number, string>>;

/** Linux' errno, as negative numbers. */
export const ERRORS: Names = {
  '-133': 'Memory page has hardware error (-EHWPOISON)', '-132': 'Operation not possible due to RF-kill (-ERFKILL)',
  '-131': 'State not recoverable (-ENOTRECOVERABLE)', '-130': 'Owner died (-EOWNERDEAD)', '-129': 'Key was rejected by service (-EKEYREJECTED)',
  '-128': 'Key has been revoked (-EKEYREVOKED)', '-127': 'Key has expired (-EKEYEXPIRED)', '-126': 'Required key not available (-ENOKEY)',
  '-125': 'Operation Canceled (-ECANCELED)', '-124': 'Wrong medium type (-EMEDIUMTYPE)', '-123': 'No medium found (-ENOMEDIUM)',
  '-122': 'Quota exceeded (-EDQUOT)', '-121': 'Remote I/O error (-EREMOTEIO)', '-120': 'Is a named type file (-EISNAM)',
  '-119': 'No XENIX semaphores available (-ENAVAIL)', '-118': 'Not a XENIX named type file (-ENOTNAM)',
  '-117': 'Structure needs cleaning (-EUCLEAN)', '-116': 'Stale file handle (-ESTALE)', '-115': 'Operation now in progress (-EINPROGRESS)',
  '-114': 'Operation already in progress (-EALREADY)', '-113': 'No route to host (-EHOSTUNREACH)', '-112': 'Host is down (-EHOSTDOWN)',
  '-111': 'Connection refused (-ECONNREFUSED)', '-110': 'Connection timed out (-ETIMEDOUT)',
  '-109': 'Too many references: cannot splice (-ETOOMANYREFS)', '-108': 'Cannot send after transport endpoint shutdown (-ESHUTDOWN)',
  '-107': 'Transport endpoint is not connected (-ENOTCONN)', '-106': 'Transport endpoint is already connected (-EISCONN)',
  '-105': 'No buffer space available (-ENOBUFS)', '-104': 'Connection reset by peer (-ECONNRESET)',
  '-103': 'Software caused connection abort (-ECONNABORTED)', '-102': 'Network dropped connection because of reset (-ENETRESET)',
  '-101': 'Network is unreachable (-ENETUNREACH)', '-100': 'Network is down (-ENETDOWN)', '-99': 'Cannot assign requested address (-EADDRNOTAVAIL)',
  '-98': 'Address already in use (-EADDRINUSE)', '-97': 'Address family not supported by protocol (-EAFNOSUPPORT)',
  '-96': 'Protocol family not supported (-EPFNOSUPPORT)', '-95': 'Operation not supported on transport endpoint (-EOPNOTSUPP)',
  '-94': 'Socket type not supported (-ESOCKTNOSUPPORT)', '-93': 'Protocol not supported (-EPROTONOSUPPORT)',
  '-92': 'Protocol not available (-ENOPROTOOPT)', '-91': 'Protocol wrong type for socket (-EPROTOTYPE)', '-90': 'Message too long (-EMSGSIZE)',
  '-89': 'Destination address required (-EDESTADDRREQ)', '-88': 'Socket operation on non-socket (-ENOTSOCK)', '-87': 'Too many users (-EUSERS)',
  '-86': 'Streams pipe error (-ESTRPIPE)', '-85': 'Interrupted system call should be restarted (-ERESTART)',
  '-84': 'Illegal byte sequence (-EILSEQ)', '-83': 'Cannot exec a shared library directly (-ELIBEXEC)',
  '-82': 'Attempting to link in too many shared libraries (-ELIBMAX)', '-81': '.lib section in a.out corrupted (-ELIBSCN)',
  '-80': 'Accessing a corrupted shared library (-ELIBBAD)', '-79': 'Can not access a needed shared library (-ELIBACC)',
  '-78': 'Remote address changed (-EREMCHG)', '-77': 'File descriptor in bad state (-EBADFD)', '-76': 'Name not unique on network (-ENOTUNIQ)',
  '-75': 'Value too large for defined data type (-EOVERFLOW)', '-74': 'Not a data message (-EBADMSG)', '-73': 'RFS specific error (-EDOTDOT)',
  '-72': 'Multihop attempted (-EMULTIHOP)', '-71': 'Protocol error (-EPROTO)', '-70': 'Communication error on send (-ECOMM)',
  '-69': 'Srmount error (-ESRMNT)', '-68': 'Advertise error (-EADV)', '-67': 'Link has been severed (-ENOLINK)',
  '-66': 'Object is remote (-EREMOTE)', '-65': 'Package not installed (-ENOPKG)', '-64': 'Machine is not on the network (-ENONET)',
  '-63': 'Out of streams resources (-ENOSR)', '-62': 'Timer expired (-ETIME)', '-61': 'No data available (-ENODATA)',
  '-60': 'Device not a stream (-ENOSTR)', '-59': 'Bad font file format (-EBFONT)', '-57': 'Invalid slot (-EBADSLT)',
  '-56': 'Invalid request code (-EBADRQC)', '-55': 'No anode (-ENOANO)', '-54': 'Exchange full (-EXFULL)',
  '-53': 'Invalid request descriptor (-EBADR)', '-52': 'Invalid exchange (-EBADE)', '-51': 'Level 2 halted (-EL2HLT)',
  '-50': 'No CSI structure available (-ENOCSI)', '-49': 'Protocol driver not attached (-EUNATCH)', '-48': 'Link number out of range (-ELNRNG)',
  '-47': 'Level 3 reset (-EL3RST)', '-46': 'Level 3 halted (-EL3HLT)', '-45': 'Level 2 not synchronized (-EL2NSYNC)',
  '-44': 'Channel number out of range (-ECHRNG)', '-43': 'Identifier removed (-EIDRM)', '-42': 'No message of desired type (-ENOMSG)',
  '-40': 'Too many symbolic links encountered (-ELOOP)', '-39': 'Directory not empty (-ENOTEMPTY)',
  '-38': 'Invalid system call number (-ENOSYS)', '-37': 'No record locks available (-ENOLCK)', '-36': 'File name too long (-ENAMETOOLONG)',
  '-35': 'Resource deadlock would occur (-EDEADLK)', '-34': 'Math result not representable (-ERANGE)',
  '-33': 'Math argument out of domain of func (-EDOM)', '-32': 'Broken pipe (-EPIPE)', '-31': 'Too many links (-EMLINK)',
  '-30': 'Read-only file system (-EROFS)', '-29': 'Illegal seek (-ESPIPE)', '-28': 'No space left on device (-ENOSPC)',
  '-27': 'File too large (-EFBIG)', '-26': 'Text file busy (-ETXTBSY)', '-25': 'Not a typewriter (-ENOTTY)', '-24': 'Too many open files (-EMFILE)',
  '-23': 'File table overflow (-ENFILE)', '-22': 'Invalid argument (-EINVAL)', '-21': 'Is a directory (-EISDIR)',
  '-20': 'Not a directory (-ENOTDIR)', '-19': 'No such device (-ENODEV)', '-18': 'Cross-device link (-EXDEV)', '-17': 'File exists (-EEXIST)',
  '-16': 'Device or resource busy (-EBUSY)', '-15': 'Block device required (-ENOTBLK)', '-14': 'Bad address (-EFAULT)',
  '-13': 'Permission denied (-EACCES)', '-12': 'Out of memory (-ENOMEM)', '-11': 'Try again (-EAGAIN)', '-10': 'No child processes (-ECHILD)',
  '-9': 'Bad file number (-EBADF)', '-8': 'Exec format error (-ENOEXEC)', '-7': 'Argument list too long (-E2BIG)',
  '-6': 'No such device or address (-ENXIO)', '-5': 'I/O error (-EIO)', '-4': 'Interrupted system call (-EINTR)', '-3': 'No such process (-ESRCH)',
  '-2': 'No such file or directory (-ENOENT)', '-1': 'Operation not permitted (-EPERM)', 0: 'Success',
};
export const DESCRIPTORS: Names = {
  1: 'DEVICE', 2: 'CONFIGURATION', 3: 'STRING', 4: 'INTERFACE', 5: 'ENDPOINT', 6: 'DEVICE QUALIFIER', 7: 'OTHER SPEED CONFIG', 8: 'INTERFACE POWER',
  9: 'OTG', 10: 'DEBUG', 11: 'INTERFACE ASSOCIATION', 15: 'BOS', 16: 'DEVICE CAPABILITY', 48: 'SUPERSPEED USB ENDPOINT COMPANION',
  49: 'SUPERSPEED PLUS ISOCHRONOUS ENDPOINT COMPANION',
};
/** USB 3.2 table 9-4. */
export const REQUESTS: Names = {
  0: 'GET STATUS', 1: 'CLEAR FEATURE', 3: 'SET FEATURE', 5: 'SET ADDRESS', 6: 'GET DESCRIPTOR', 7: 'SET DESCRIPTOR', 8: 'GET CONFIGURATION',
  9: 'SET CONFIGURATION', 10: 'GET INTERFACE', 11: 'SET INTERFACE', 12: 'SYNCH FRAME', 48: 'SET SEL', 49: 'SET ISOCH DELAY',
};
export const CLASSES: Names = {
  0: 'Device', 1: 'Audio', 2: 'Communications and CDC Control', 3: 'HID', 5: 'Physical', 6: 'Imaging', 7: 'Printer', 8: 'Mass Storage', 9: 'Hub',
  0xa: 'CDC-Data', 0xb: 'Smart Card', 0xd: 'Content Security', 0xe: 'Video', 0xf: 'Personal Healthcare', 0x10: 'Audio/Video Devices',
  0xdc: 'Diagnostic Device', 0xe0: 'Wireless Controller', 0xef: 'Miscellaneous', 0xfe: 'Application Specific', 0xff: 'Vendor Specific',
};
/** USB Language Identifiers 1.0. */
export const LANGUAGES: Names = {
  0: 'no language specified', 0x401: 'Arabic (Saudi Arabia)', 0x402: 'Bulgarian', 0x403: 'Catalan', 0x404: 'Chinese (Taiwan)', 0x405: 'Czech',
  0x406: 'Danish', 0x407: 'German (Standard)', 0x408: 'Greek', 0x409: 'English (United States)', 0x40a: 'Spanish (Traditional Sort)',
  0x40b: 'Finnish', 0x40c: 'French (Standard)', 0x40d: 'Hebrew', 0x40e: 'Hungarian', 0x40f: 'Icelandic', 0x410: 'Italian (Standard)',
  0x411: 'Japanese', 0x412: 'Korean', 0x413: 'Dutch (Netherlands)', 0x414: 'Norwegian (Bokmal)', 0x415: 'Polish', 0x416: 'Portuguese (Brazil)',
  0x418: 'Romanian', 0x419: 'Russian', 0x41a: 'Croatian', 0x41b: 'Slovak', 0x41c: 'Albanian', 0x41d: 'Swedish', 0x41e: 'Thai', 0x41f: 'Turkish',
  0x420: 'Urdu (Pakistan)', 0x421: 'Indonesian', 0x422: 'Ukrainian', 0x423: 'Belarussian', 0x424: 'Slovenian', 0x425: 'Estonian', 0x426: 'Latvian',
  0x427: 'Lithuanian', 0x429: 'Farsi', 0x42a: 'Vietnamese', 0x42b: 'Armenian', 0x42c: 'Azeri (Latin)', 0x42d: 'Basque', 0x42f: 'Macedonian',
  0x430: 'Sutu', 0x436: 'Afrikaans', 0x437: 'Georgian', 0x438: 'Faeroese', 0x439: 'Hindi', 0x43e: 'Malay (Malaysian)', 0x43f: 'Kazakh',
  0x441: 'Swahili (Kenya)', 0x443: 'Uzbek (Latin)', 0x444: 'Tatar (Tatarstan)', 0x445: 'Bengali', 0x446: 'Punjabi', 0x447: 'Gujarati',
  0x448: 'Oriya', 0x449: 'Tamil', 0x44a: 'Telugu', 0x44b: 'Kannada', 0x44c: 'Malayalam', 0x44d: 'Assamese', 0x44e: 'Marathi', 0x44f: 'Sanskrit',
  0x455: 'Burmese', 0x457: 'Konkani', 0x458: 'Manipuri', 0x459: 'Sindhi', 0x4ff: 'HID (Usage Data Descriptor)', 0x801: 'Arabic (Iraq)',
  0x804: 'Chinese (PRC)', 0x807: 'German (Switzerland)', 0x809: 'English (United Kingdom)', 0x80a: 'Spanish (Mexican)', 0x80c: 'French (Belgian)',
  0x810: 'Italian (Switzerland)', 0x812: 'Korean (Johab)', 0x813: 'Dutch (Belgium)', 0x814: 'Norwegian (Nynorsk)', 0x816: 'Portuguese (Standard)',
  0x81a: 'Serbian (Latin)', 0x81d: 'Swedish (Finland)', 0x820: 'Urdu (India)', 0x827: 'Lithuanian (Classic)', 0x82c: 'Azeri (Cyrillic)',
  0x83e: 'Malay (Brunei Darussalam)', 0x843: 'Uzbek (Cyrillic)', 0x860: 'Kashmiri (India)', 0x861: 'Nepali (India)', 0xc01: 'Arabic (Egypt)',
  0xc04: 'Chinese (Hong Kong SAR, PRC)', 0xc07: 'German (Austria)', 0xc09: 'English (Australian)', 0xc0a: 'Spanish (Modern Sort)',
  0xc0c: 'French (Canadian)', 0xc1a: 'Serbian (Cyrillic)', 0x1001: 'Arabic (Libya)', 0x1004: 'Chinese (Singapore)', 0x1007: 'German (Luxembourg)',
  0x1009: 'English (Canadian)', 0x100a: 'Spanish (Guatemala)', 0x100c: 'French (Switzerland)', 0x1401: 'Arabic (Algeria)',
  0x1404: 'Chinese (Macau SAR)', 0x1407: 'German (Liechtenstein)', 0x1409: 'English (New Zealand)', 0x140a: 'Spanish (Costa Rica)',
  0x140c: 'French (Luxembourg)', 0x1801: 'Arabic (Morocco)', 0x1809: 'English (Ireland)', 0x180a: 'Spanish (Panama)', 0x180c: 'French (Monaco)',
  0x1c01: 'Arabic (Tunisia)', 0x1c09: 'English (South Africa)', 0x1c0a: 'Spanish (Dominican Republic)', 0x2001: 'Arabic (Oman)',
  0x2009: 'English (Jamaica)', 0x200a: 'Spanish (Venezuela)', 0x2401: 'Arabic (Yemen)', 0x2409: 'English (Caribbean)', 0x240a: 'Spanish (Colombia)',
  0x2801: 'Arabic (Syria)', 0x2809: 'English (Belize)', 0x280a: 'Spanish (Peru)', 0x2c01: 'Arabic (Jordan)', 0x2c09: 'English (Trinidad)',
  0x2c0a: 'Spanish (Argentina)', 0x3001: 'Arabic (Lebanon)', 0x3009: 'English (Zimbabwe)', 0x300a: 'Spanish (Ecuador)', 0x3401: 'Arabic (Kuwait)',
  0x3409: 'English (Philippines)', 0x340a: 'Spanish (Chile)', 0x3801: 'Arabic (U.A.E.)', 0x380a: 'Spanish (Uruguay)', 0x3c01: 'Arabic (Bahrain)',
  0x3c0a: 'Spanish (Paraguay)', 0x4001: 'Arabic (Qatar)', 0x400a: 'Spanish (Bolivia)', 0x440a: 'Spanish (El Salvador)', 0x480a: 'Spanish (Honduras)',
  0x4c0a: 'Spanish (Nicaragua)', 0x500a: 'Spanish (Puerto Rico)', 0xf0ff: 'HID (Vendor Defined 1)', 0xf4ff: 'HID (Vendor Defined 2)',
  0xf8ff: 'HID (Vendor Defined 3)', 0xfcff: 'HID (Vendor Defined 4)',
};
/** USBD_STATUS of Windows. */
export const WINDOWS_STATUSES: Names = {
  0: 'USBD_STATUS_SUCCESS', 0x40000000: 'USBD_STATUS_PENDING', 0x80000200: 'USBD_STATUS_INVALID_URB_FUNCTION',
  0x80000300: 'USBD_STATUS_INVALID_PARAMETER', 0x80000400: 'USBD_STATUS_ERROR_BUSY', 0x80000600: 'USBD_STATUS_INVALID_PIPE_HANDLE',
  0x80000700: 'USBD_STATUS_NO_BANDWIDTH', 0x80000800: 'USBD_STATUS_INTERNAL_HC_ERROR', 0x80000900: 'USBD_STATUS_ERROR_SHORT_TRANSFER',
  0xc0000001: 'USBD_STATUS_CRC', 0xc0000002: 'USBD_STATUS_BTSTUFF', 0xc0000003: 'USBD_STATUS_DATA_TOGGLE_MISMATCH',
  0xc0000004: 'USBD_STATUS_STALL_PID', 0xc0000005: 'USBD_STATUS_DEV_NOT_RESPONDING', 0xc0000006: 'USBD_STATUS_PID_CHECK_FAILURE',
  0xc0000007: 'USBD_STATUS_UNEXPECTED_PID', 0xc0000008: 'USBD_STATUS_DATA_OVERRUN', 0xc0000009: 'USBD_STATUS_DATA_UNDERRUN',
  0xc000000a: 'USBD_STATUS_RESERVED1', 0xc000000b: 'USBD_STATUS_RESERVED2', 0xc000000c: 'USBD_STATUS_BUFFER_OVERRUN',
  0xc000000d: 'USBD_STATUS_BUFFER_UNDERRUN', 0xc000000f: 'USBD_STATUS_NOT_ACCESSED', 0xc0000010: 'USBD_STATUS_FIFO',
  0xc0000011: 'USBD_STATUS_XACT_ERROR', 0xc0000012: 'USBD_STATUS_BABBLE_DETECTED', 0xc0000013: 'USBD_STATUS_DATA_BUFFER_ERROR',
  0xc0000030: 'USBD_STATUS_ENDPOINT_HALTED', 0xc0000a00: 'USBD_STATUS_BAD_START_FRAME', 0xc0000b00: 'USBD_STATUS_ISOCH_REQUEST_FAILED',
  0xc0000c00: 'USBD_STATUS_FRAME_CONTROL_OWNED', 0xc0000d00: 'USBD_STATUS_FRAME_CONTROL_NOT_OWNED', 0xc0000e00: 'USBD_STATUS_NOT_SUPPORTED',
  0xc0000f00: 'USBD_STATUS_INVALID_CONFIGURATION_DESCRIPTOR', 0xc0001000: 'USBD_STATUS_INSUFFICIENT_RESOURCES',
  0xc0002000: 'USBD_STATUS_SET_CONFIG_FAILED', 0xc0003000: 'USBD_STATUS_BUFFER_TOO_SMALL', 0xc0004000: 'USBD_STATUS_INTERFACE_NOT_FOUND',
  0xc0005000: 'USBD_STATUS_INVALID_PIPE_FLAGS', 0xc0006000: 'USBD_STATUS_TIMEOUT', 0xc0007000: 'USBD_STATUS_DEVICE_GONE',
  0xc0008000: 'USBD_STATUS_STATUS_NOT_MAPPED', 0xc0009000: 'USBD_STATUS_HUB_INTERNAL_ERROR', 0xc0010000: 'USBD_STATUS_CANCELED',
  0xc0020000: 'USBD_STATUS_ISO_NOT_ACCESSED_BY_HW', 0xc0030000: 'USBD_STATUS_ISO_TD_ERROR', 0xc0040000: 'USBD_STATUS_ISO_NA_LATE_USBPORT',
  0xc0050000: 'USBD_STATUS_ISO_NOT_ACCESSED_LATE', 0xc0100000: 'USBD_STATUS_BAD_DESCRIPTOR', 0xc0100001: 'USBD_STATUS_BAD_DESCRIPTOR_BLEN',
  0xc0100002: 'USBD_STATUS_BAD_DESCRIPTOR_TYPE', 0xc0100003: 'USBD_STATUS_BAD_INTERFACE_DESCRIPTOR',
  0xc0100004: 'USBD_STATUS_BAD_ENDPOINT_DESCRIPTOR', 0xc0100005: 'USBD_STATUS_BAD_INTERFACE_ASSOC_DESCRIPTOR',
  0xc0100006: 'USBD_STATUS_BAD_CONFIG_DESC_LENGTH', 0xc0100007: 'USBD_STATUS_BAD_NUMBER_OF_INTERFACES',
  0xc0100008: 'USBD_STATUS_BAD_NUMBER_OF_ENDPOINTS', 0xc0100009: 'USBD_STATUS_BAD_ENDPOINT_ADDRESS',
};
/** URB_FUNCTION of Windows. */
export const WINDOWS_FUNCTIONS: Names = {
  0: 'URB_FUNCTION_SELECT_CONFIGURATION', 1: 'URB_FUNCTION_SELECT_INTERFACE', 2: 'URB_FUNCTION_ABORT_PIPE',
  3: 'URB_FUNCTION_TAKE_FRAME_LENGTH_CONTROL', 4: 'URB_FUNCTION_RELEASE_FRAME_LENGTH_CONTROL', 5: 'URB_FUNCTION_GET_FRAME_LENGTH',
  6: 'URB_FUNCTION_SET_FRAME_LENGTH', 7: 'URB_FUNCTION_GET_CURRENT_FRAME_NUMBER', 8: 'URB_FUNCTION_CONTROL_TRANSFER',
  9: 'URB_FUNCTION_BULK_OR_INTERRUPT_TRANSFER', 0xa: 'URB_FUNCTION_ISOCH_TRANSFER', 0xb: 'URB_FUNCTION_GET_DESCRIPTOR_FROM_DEVICE',
  0xc: 'URB_FUNCTION_SET_DESCRIPTOR_TO_DEVICE', 0xd: 'URB_FUNCTION_SET_FEATURE_TO_DEVICE', 0xe: 'URB_FUNCTION_SET_FEATURE_TO_INTERFACE',
  0xf: 'URB_FUNCTION_SET_FEATURE_TO_ENDPOINT', 0x10: 'URB_FUNCTION_CLEAR_FEATURE_TO_DEVICE', 0x11: 'URB_FUNCTION_CLEAR_FEATURE_TO_INTERFACE',
  0x12: 'URB_FUNCTION_CLEAR_FEATURE_TO_ENDPOINT', 0x13: 'URB_FUNCTION_GET_STATUS_FROM_DEVICE', 0x14: 'URB_FUNCTION_GET_STATUS_FROM_INTERFACE',
  0x15: 'URB_FUNCTION_GET_STATUS_FROM_ENDPOINT', 0x16: 'URB_FUNCTION_RESERVED_0X0016', 0x17: 'URB_FUNCTION_VENDOR_DEVICE',
  0x18: 'URB_FUNCTION_VENDOR_INTERFACE', 0x19: 'URB_FUNCTION_VENDOR_ENDPOINT', 0x1a: 'URB_FUNCTION_CLASS_DEVICE',
  0x1b: 'URB_FUNCTION_CLASS_INTERFACE', 0x1c: 'URB_FUNCTION_CLASS_ENDPOINT', 0x1d: 'URB_FUNCTION_RESERVE_0X001D',
  0x1e: 'URB_FUNCTION_SYNC_RESET_PIPE_AND_CLEAR_STALL', 0x1f: 'URB_FUNCTION_CLASS_OTHER', 0x20: 'URB_FUNCTION_VENDOR_OTHER',
  0x21: 'URB_FUNCTION_GET_STATUS_FROM_OTHER', 0x22: 'URB_FUNCTION_CLEAR_FEATURE_TO_OTHER', 0x23: 'URB_FUNCTION_SET_FEATURE_TO_OTHER',
  0x24: 'URB_FUNCTION_GET_DESCRIPTOR_FROM_ENDPOINT', 0x25: 'URB_FUNCTION_SET_DESCRIPTOR_TO_ENDPOINT', 0x26: 'URB_FUNCTION_GET_CONFIGURATION',
  0x27: 'URB_FUNCTION_GET_INTERFACE', 0x28: 'URB_FUNCTION_GET_DESCRIPTOR_FROM_INTERFACE', 0x29: 'URB_FUNCTION_SET_DESCRIPTOR_TO_INTERFACE',
  0x2a: 'URB_FUNCTION_GET_MS_FEATURE_DESCRIPTOR', 0x2b: 'URB_FUNCTION_RESERVE_0X002B', 0x2c: 'URB_FUNCTION_RESERVE_0X002C',
  0x2d: 'URB_FUNCTION_RESERVE_0X002D', 0x2e: 'URB_FUNCTION_RESERVE_0X002E', 0x2f: 'URB_FUNCTION_RESERVE_0X002F',
  0x30: 'URB_FUNCTION_SYNC_RESET_PIPE', 0x31: 'URB_FUNCTION_SYNC_CLEAR_STALL', 0x32: 'URB_FUNCTION_CONTROL_TRANSFER_EX',
  0x33: 'URB_FUNCTION_RESERVE_0X0033', 0x34: 'URB_FUNCTION_RESERVE_0X0034',
};

export const TRANSFERS: Names = { 0: 'URB_ISOCHRONOUS', 1: 'URB_INTERRUPT', 2: 'URB_CONTROL', 3: 'URB_BULK', 0xfe: 'USB IRP Info' };
export const FEATURES: Names = {
  1: 'DEVICE REMOTE WAKEUP', 2: 'TEST MODE', 3: 'B HNP ENABLE', 4: 'A HNP SUPPORT', 5: 'A ALT HNP SUPPORT', 6: 'WUSB DEVICE', 48: 'U1 ENABLE',
  49: 'U2 ENABLE', 50: 'LTM ENABLE', 51: 'B3 NTF HOST REL', 52: 'B3 RSP ENABLE', 53: 'LDM ENABLE',
};
/** Of interfaces and of endpoints. */
export const INTERFACE_FEATURES: Names = { 0: 'FUNCTION SUSPEND' };
export const ENDPOINT_FEATURES: Names = { 0: 'ENDPOINT HALT' };
/** Subclasses and protocols of interfaces by class. */
export const SUBCLASSES: Readonly<Record<number, Names>> = {
  1: { 0: 'Undefined', 1: 'Audio Control', 2: 'Audio Streaming', 3: 'MIDI Streaming' },
  2: {
    0: 'RESERVED', 1: 'Direct Line Control Model', 2: 'Abstract Control Model', 3: 'Telephone Control Model', 4: 'Multi-Channel Control Model',
    5: 'CAPI Control Model', 6: 'Ethernet Networking Control Model', 7: 'ATM Networking Control Model', 8: 'Wireless Handset Control Model',
    9: 'Device Management', 10: 'Mobile Direct Line Model', 11: 'OBEX', 12: 'Ethernet Emulation Model', 13: 'Network Control Model',
    14: 'Mobile Broadband Interface Model',
  },
  3: { 0: 'No Subclass', 1: 'Boot Interface' },
  8: {
    1: 'Reduced Block Commands (RBC)', 2: 'MMC-5 (ATAPI)', 3: 'Obsolete (was QIC-157)', 4: 'UFI', 5: 'Obsolete (was SFF-8070i)',
    6: 'SCSI transparent command set', 7: 'Lockable Mass Storage', 8: 'IEEE 1667', 0xff: 'Specific to device vendor',
  },
};
export const INTERFACE_PROTOCOLS: Readonly<Record<number, Names>> = {
  3: { 0: 'None', 1: 'Keyboard', 2: 'Mouse' },
  8: {
    0: 'Control/Bulk/Interrupt (CBI) Transport (with CCI)', 1: 'Control/Bulk/Interrupt (CBI) Transport', 0x50: 'Bulk-Only (BBB) Transport',
    0x62: 'UAS',
  },
};
