/** What messages of H.225.0 (12/2009) annex H have in common: addresses, endpoints, features, and the tokens of H.235.0 (01/2005) annex A. */
import type { Module } from '../../asn1/schema.ts';
import { SHOWN } from './shown.ts';

const CAPABILITIES = ['H310', 'H320', 'H321', 'H322', 'H323', 'H324', 'Voice', 'T120Only'].map(name => `
    ${name}Caps ::= SEQUENCE {
      nonStandardData NonStandardParameter OPTIONAL, ..., dataRatesSupported SEQUENCE OF DataRate OPTIONAL,
      supportedPrefixes SEQUENCE OF SupportedPrefix }`).join('');

export const COMMON_MODULE: Module = {
  prefix: 'h225',
  shown: SHOWN,
  renamed: { 'ExtendedAliasAddress.address': 'extAliasAddress', 'DisplayName.language': 'displayName_language' },
  types: `
    TransportAddress ::= CHOICE {
      ipAddress SEQUENCE { ip Ip4, port Port4 },
      ipSourceRoute SEQUENCE {
        ip RouteIp, port RoutePort, route SEQUENCE OF OCTET STRING (SIZE (4)),
        routing CHOICE { strict NULL, loose NULL, ... }, ... },
      ipxAddress SEQUENCE { node OCTET STRING (SIZE (6)), netnum OCTET STRING (SIZE (4)), port IpxPort },
      ip6Address SEQUENCE { ip Ip6, port Port6, ... },
      netBios OCTET STRING (SIZE (16)), nsap OCTET STRING (SIZE (1..20)), nonStandardAddress NonStandardParameter, ... }
    Ip4 ::= OCTET STRING (SIZE (4))
    Port4 ::= INTEGER (0..65535)
    RouteIp ::= OCTET STRING (SIZE (4))
    IpxPort ::= OCTET STRING (SIZE (2))
    RoutePort ::= INTEGER (0..65535)
    Ip6 ::= OCTET STRING (SIZE (16))
    Port6 ::= INTEGER (0..65535)
    EndpointType ::= SEQUENCE {
      nonStandardData NonStandardParameter OPTIONAL, vendor VendorIdentifier OPTIONAL, gatekeeper GatekeeperInfo OPTIONAL,
      gateway GatewayInfo OPTIONAL, mcu McuInfo OPTIONAL, terminal TerminalInfo OPTIONAL, mc BOOLEAN, undefinedNode BOOLEAN, ...,
      set BIT STRING (SIZE (32)) OPTIONAL, supportedTunnelledProtocols SEQUENCE OF TunnelledProtocol OPTIONAL }
    GatewayInfo ::= SEQUENCE { protocol SEQUENCE OF SupportedProtocols OPTIONAL, nonStandardData NonStandardParameter OPTIONAL, ... }
    McuInfo ::= SEQUENCE { nonStandardData NonStandardParameter OPTIONAL, ..., protocol SEQUENCE OF SupportedProtocols OPTIONAL }
    TerminalInfo ::= SEQUENCE { nonStandardData NonStandardParameter OPTIONAL, ... }
    GatekeeperInfo ::= SEQUENCE { nonStandardData NonStandardParameter OPTIONAL, ... }
    SupportedProtocols ::= CHOICE {
      nonStandardData NonStandardParameter, h310 H310Caps, h320 H320Caps, h321 H321Caps, h322 H322Caps, h323 H323Caps, h324 H324Caps,
      voice VoiceCaps, t120-only T120OnlyCaps, ..., nonStandardProtocol NonStandardProtocol, t38FaxAnnexbOnly NULL, sip SIPCaps }
    ${CAPABILITIES}
    NonStandardProtocol ::= SEQUENCE {
      nonStandardData NonStandardParameter OPTIONAL, dataRatesSupported SEQUENCE OF DataRate OPTIONAL,
      supportedPrefixes SEQUENCE OF SupportedPrefix, ... }
    SIPCaps ::= SEQUENCE {
      nonStandardData NonStandardParameter OPTIONAL, dataRatesSupported SEQUENCE OF DataRate OPTIONAL,
      supportedPrefixes SEQUENCE OF SupportedPrefix OPTIONAL, ... }
    VendorIdentifier ::= SEQUENCE {
      vendor H221NonStandard, productId VendorText OPTIONAL, versionId VendorText OPTIONAL, ..., enterpriseNumber OBJECT IDENTIFIER OPTIONAL }
    VendorText ::= OCTET STRING (SIZE (1..256))
    H221NonStandard ::= SEQUENCE {
      t35CountryCode INTEGER (0..255), t35Extension INTEGER (0..255), manufacturerCode INTEGER (0..65535), ... }
    TunnelledProtocol ::= SEQUENCE {
      id CHOICE { tunnelledProtocolObjectID OBJECT IDENTIFIER, tunnelledProtocolAlternateID TunnelledProtocolAlternateIdentifier, ... },
      subIdentifier IA5String (SIZE (1..64)) OPTIONAL, ... }
    TunnelledProtocolAlternateIdentifier ::= SEQUENCE {
      protocolType IA5String (SIZE (1..64)), protocolVariant IA5String (SIZE (1..64)) OPTIONAL, ... }
    NonStandardParameter ::= SEQUENCE { nonStandardIdentifier NonStandardIdentifier, data OwnData }
    OwnData ::= OCTET STRING
    NonStandardIdentifier ::= CHOICE { object OBJECT IDENTIFIER, h221NonStandard H221NonStandard, ... }
    AliasAddress ::= CHOICE {
      dialledDigits IA5String (SIZE (1..128)) (FROM ("0123456789#*,")), h323-ID BMPString (SIZE (1..256)), ...,
      url-ID IA5String (SIZE (1..512)), transportID TransportAddress, email-ID IA5String (SIZE (1..512)), partyNumber PartyNumber,
      mobileUIM MobileUIM, isupNumber IsupNumber }
    AddressPattern ::= CHOICE { wildcard AliasAddress, range SEQUENCE { startOfRange PartyNumber, endOfRange PartyNumber }, ... }
    PartyNumber ::= CHOICE {
      e164Number PublicPartyNumber, dataPartyNumber NumberDigits, telexPartyNumber NumberDigits, privateNumber PrivatePartyNumber,
      nationalStandardPartyNumber NumberDigits, ... }
    PublicPartyNumber ::= SEQUENCE { publicTypeOfNumber PublicTypeOfNumber, publicNumberDigits NumberDigits }
    PrivatePartyNumber ::= SEQUENCE { privateTypeOfNumber PrivateTypeOfNumber, privateNumberDigits NumberDigits }
    NumberDigits ::= IA5String (SIZE (1..128)) (FROM ("0123456789#*,"))
    DisplayName ::= SEQUENCE { language IA5String OPTIONAL, name BMPString (SIZE (1..80)) }
    PublicTypeOfNumber ::= CHOICE {
      unknown NULL, internationalNumber NULL, nationalNumber NULL, networkSpecificNumber NULL, subscriberNumber NULL, abbreviatedNumber NULL,
      ... }
    PrivateTypeOfNumber ::= CHOICE {
      unknown NULL, level2RegionalNumber NULL, level1RegionalNumber NULL, pISNSpecificNumber NULL, localNumber NULL, abbreviatedNumber NULL,
      ... }
    MobileUIM ::= CHOICE { ansi-41-uim ANSI-41-UIM, gsm-uim GSM-UIM, ... }
    Digits3 ::= IA5String (SIZE (3..16)) (FROM ("0123456789#*abc"))
    Digits4 ::= IA5String (SIZE (1..4)) (FROM ("0123456789#*abc"))
    Digits16 ::= IA5String (SIZE (16)) (FROM ("0123456789#*abc"))
    ANSI-41-UIM ::= SEQUENCE {
      imsi Digits3 OPTIONAL, min Digits3 OPTIONAL, mdn Digits3 OPTIONAL, msisdn Digits3 OPTIONAL, esn Digits16 OPTIONAL, mscid Digits3 OPTIONAL,
      system-id CHOICE { sid Digits4, mid Digits4, ... }, systemMyTypeCode OCTET STRING (SIZE (1)) OPTIONAL,
      systemAccessType OCTET STRING (SIZE (1)) OPTIONAL, qualificationInformationCode OCTET STRING (SIZE (1)) OPTIONAL,
      sesn Digits16 OPTIONAL, soc Digits3 OPTIONAL, ... }
    GSM-UIM ::= SEQUENCE {
      imsi Digits3 OPTIONAL, tmsi OCTET STRING (SIZE (1..4)) OPTIONAL, msisdn Digits3 OPTIONAL,
      imei IA5String (SIZE (15..16)) (FROM ("0123456789#*abc")) OPTIONAL, hplmn Digits4 OPTIONAL, vplmn Digits4 OPTIONAL, ... }
    IsupNumber ::= CHOICE {
      e164Number IsupPublicPartyNumber, dataPartyNumber IsupDigits, telexPartyNumber IsupDigits, privateNumber IsupPrivatePartyNumber,
      nationalStandardPartyNumber IsupDigits, ... }
    IsupPublicPartyNumber ::= SEQUENCE { natureOfAddress NatureOfAddress, address IsupDigits, ... }
    IsupPrivatePartyNumber ::= SEQUENCE { privateTypeOfNumber PrivateTypeOfNumber, address IsupDigits, ... }
    IsupDigits ::= IA5String (SIZE (1..128)) (FROM ("0123456789ABCDE"))
    NatureOfAddress ::= CHOICE {
      unknown NULL, subscriberNumber NULL, nationalNumber NULL, internationalNumber NULL, networkSpecificNumber NULL,
      routingNumberNationalFormat NULL, routingNumberNetworkSpecificFormat NULL, routingNumberWithCalledDirectoryNumber NULL, ... }
    ExtendedAliasAddress ::= SEQUENCE {
      address AliasAddress, presentationIndicator PresentationIndicator OPTIONAL, screeningIndicator ScreeningIndicator OPTIONAL, ... }
    SecurityServiceMode ::= CHOICE { nonStandard NonStandardParameter, none NULL, default NULL, ... }
    SecurityCapabilities ::= SEQUENCE {
      nonStandard NonStandardParameter OPTIONAL, encryption SecurityServiceMode, authenticaton SecurityServiceMode,
      integrity SecurityServiceMode, ... }
    SecurityErrors ::= CHOICE {
      securityWrongSyncTime NULL, securityReplay NULL, securityWrongGeneralID NULL, securityWrongSendersID NULL, securityIntegrityFailed NULL,
      securityWrongOID NULL, securityDHmismatch NULL, securityCertificateExpired NULL, securityCertificateDateInvalid NULL,
      securityCertificateRevoked NULL, securityCertificateNotReadable NULL, securityCertificateSignatureInvalid NULL,
      securityCertificateMissing NULL, securityCertificateIncomplete NULL, securityUnsupportedCertificateAlgOID NULL, securityUnknownCA NULL,
      ... }
    SecurityErrors2 ::= CHOICE {
      securityWrongSyncTime NULL, securityReplay NULL, securityWrongGeneralID NULL, securityWrongSendersID NULL, securityIntegrityFailed NULL,
      securityWrongOID NULL, ... }
    H245Security ::= CHOICE { nonStandard NonStandardParameter, noSecurity NULL, tls SecurityCapabilities, ipsec SecurityCapabilities, ... }
    QseriesOptions ::= SEQUENCE {
      q932Full BOOLEAN, q951Full BOOLEAN, q952Full BOOLEAN, q953Full BOOLEAN, q955Full BOOLEAN, q956Full BOOLEAN, q957Full BOOLEAN,
      q954Info SEQUENCE { conferenceCalling BOOLEAN, threePartyService BOOLEAN, ... }, ... }
    CallType ::= CHOICE { pointToPoint NULL, oneToN NULL, nToOne NULL, nToN NULL, ... }
    GloballyUniqueID ::= OCTET STRING (SIZE (16))
    ConferenceIdentifier ::= GloballyUniqueID
    GatekeeperIdentifier ::= BMPString (SIZE (1..128))
    EndpointIdentifier ::= BMPString (SIZE (1..128))
    BandWidth ::= INTEGER (0..4294967295)
    CallReferenceValue ::= INTEGER (0..65535)
    CallIdentifier ::= SEQUENCE { guid GloballyUniqueID, ... }
    CallLinkage ::= SEQUENCE { globalCallId GloballyUniqueID OPTIONAL, threadId GloballyUniqueID OPTIONAL, ... }
    DataRate ::= SEQUENCE {
      nonStandardData NonStandardParameter OPTIONAL, channelRate BandWidth, channelMultiplier INTEGER (1..256) OPTIONAL, ... }
    SupportedPrefix ::= SEQUENCE { nonStandardData NonStandardParameter OPTIONAL, prefix AliasAddress, ... }
    CallCapacity ::= SEQUENCE { maximumCallCapacity CallCapacityInfo OPTIONAL, currentCallCapacity CallCapacityInfo OPTIONAL, ... }
    CallCapacityInfo ::= SEQUENCE {
      voiceGwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, h310GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL,
      h320GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, h321GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL,
      h322GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, h323GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL,
      h324GwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, t120OnlyGwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL,
      t38FaxAnnexbOnlyGwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, terminalCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL,
      mcuCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL, ..., sipGwCallsAvailable SEQUENCE OF CallsAvailable OPTIONAL }
    CallsAvailable ::= SEQUENCE {
      calls INTEGER (0..4294967295), group IA5String (SIZE (1..128)) OPTIONAL, ..., carrier CarrierInfo OPTIONAL }
    CircuitInfo ::= SEQUENCE {
      sourceCircuitID CircuitIdentifier OPTIONAL, destinationCircuitID CircuitIdentifier OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL, ... }
    CircuitIdentifier ::= SEQUENCE { cic CicInfo OPTIONAL, group GroupID OPTIONAL, ..., carrier CarrierInfo OPTIONAL }
    CicInfo ::= SEQUENCE { cic SEQUENCE OF OCTET STRING (SIZE (2..4)), pointCode OCTET STRING (SIZE (2..5)), ... }
    GroupID ::= SEQUENCE { member SEQUENCE OF INTEGER (0..65535) OPTIONAL, group IA5String (SIZE (1..128)), ... }
    CarrierInfo ::= SEQUENCE {
      carrierIdentificationCode OCTET STRING (SIZE (3..4)) OPTIONAL, carrierName IA5String (SIZE (1..128)) OPTIONAL, ... }
    ServiceControlSession ::= SEQUENCE {
      sessionId INTEGER (0..255), contents ServiceControlDescriptor OPTIONAL, reason CHOICE { open NULL, refresh NULL, close NULL, ... }, ... }
    ServiceControlDescriptor ::= CHOICE {
      url IA5String (SIZE (0..512)), signal OCTET STRING, nonStandard NonStandardParameter, callCreditServiceControl CallCreditServiceControl,
      ... }
    CallCreditServiceControl ::= SEQUENCE {
      amountString BMPString (SIZE (1..512)) OPTIONAL, billingMode CHOICE { credit NULL, debit NULL, ... } OPTIONAL,
      callDurationLimit INTEGER (1..4294967295) OPTIONAL, enforceCallDurationLimit BOOLEAN OPTIONAL,
      callStartingPoint CHOICE { alerting NULL, connect NULL, ... } OPTIONAL, ... }
    GenericData ::= SEQUENCE { id GenericIdentifier, parameters SEQUENCE (SIZE (1..512)) OF EnumeratedParameter OPTIONAL, ... }
    FeatureDescriptor ::= GenericData
    GenericIdentifier ::= CHOICE { standard INTEGER (0..16383, ...), oid OBJECT IDENTIFIER, nonStandard GloballyUniqueID, ... }
    EnumeratedParameter ::= SEQUENCE { id GenericIdentifier, content Content OPTIONAL, ... }
    Content ::= CHOICE {
      raw OCTET STRING, text IA5String, unicode BMPString, bool BOOLEAN, number8 INTEGER (0..255), number16 INTEGER (0..65535),
      number32 INTEGER (0..4294967295), id GenericIdentifier, alias AliasAddress, transport TransportAddress,
      compound SEQUENCE (SIZE (1..512)) OF EnumeratedParameter, nested SEQUENCE (SIZE (1..16)) OF GenericData, ... }
    FeatureSet ::= SEQUENCE {
      replacementFeatureSet BOOLEAN, neededFeatures SEQUENCE OF FeatureDescriptor OPTIONAL,
      desiredFeatures SEQUENCE OF FeatureDescriptor OPTIONAL, supportedFeatures SEQUENCE OF FeatureDescriptor OPTIONAL, ... }
    CryptoH323Token ::= CHOICE {
      cryptoEPPwdHash SEQUENCE { alias AliasAddress, timeStamp TimeStamp, token HashedToken },
      cryptoGKPwdHash SEQUENCE { gatekeeperId GatekeeperIdentifier, timeStamp TimeStamp, token HashedToken },
      cryptoEPPwdEncr EncryptedToken, cryptoGKPwdEncr EncryptedToken, cryptoEPCert SignedToken, cryptoGKCert SignedToken,
      cryptoFastStart SignedToken, nestedcryptoToken CryptoToken, ... }`,
};

/** H.235.0 annex A, without what is inside the signature. */
export const SECURITY_MODULE: Module = {
  prefix: 'h235',
  shown: SHOWN,
  types: `
    TimeStamp ::= INTEGER (1..4294967295)
    Identifier ::= BMPString (SIZE (1..128))
    ClearToken ::= SEQUENCE {
      tokenOID OBJECT IDENTIFIER, timeStamp TimeStamp OPTIONAL, password BMPString (SIZE (1..128)) OPTIONAL, dhkey DHset OPTIONAL,
      challenge OCTET STRING (SIZE (8..128)) OPTIONAL, random INTEGER OPTIONAL,
      certificate SEQUENCE { type OBJECT IDENTIFIER, certificate OCTET STRING, ... } OPTIONAL, generalID Identifier OPTIONAL,
      nonStandard SecurityParameter OPTIONAL, ..., eckasdhkey CurveKey OPTIONAL, sendersID Identifier OPTIONAL }
    SecurityParameter ::= SEQUENCE { nonStandardIdentifier OBJECT IDENTIFIER, data OwnData }
    CurveKey ::= CHOICE {
      eckasdhp SEQUENCE {
        public-key CurvePoint, modulus CurveNumber, base CurvePoint, weierstrassA CurveNumber, weierstrassB CurveNumber },
      eckasdh2 SEQUENCE {
        public-key CurvePoint, fieldSize CurveNumber, base CurvePoint, weierstrassA CurveNumber, weierstrassB CurveNumber }, ... }
    CurvePoint ::= SEQUENCE { x CurveNumber OPTIONAL, y CurveNumber OPTIONAL, ... }
    CurveNumber ::= BIT STRING (SIZE (0..511))
    DHset ::= SEQUENCE {
      halfkey BIT STRING (SIZE (0..2048)), modSize BIT STRING (SIZE (0..2048)), generator BIT STRING (SIZE (0..2048)), ... }
    Params ::= SEQUENCE { ranInt INTEGER OPTIONAL, iv8 OCTET STRING (SIZE (8)) OPTIONAL, ..., iv16 OCTET STRING (SIZE (16)) OPTIONAL,
      iv OCTET STRING OPTIONAL, clearSalt OCTET STRING OPTIONAL }
    HashedToken ::= SEQUENCE { algorithmOID OBJECT IDENTIFIER, paramS Params, hash BIT STRING }
    EncryptedToken ::= SEQUENCE { algorithmOID OBJECT IDENTIFIER, paramS Params, encryptedData OCTET STRING }
    SignedToken ::= SEQUENCE { toBeSigned ANY, algorithmOID OBJECT IDENTIFIER, paramS Params, signature BIT STRING }
    CryptoToken ::= CHOICE {
      cryptoEncryptedToken SEQUENCE { tokenOID OBJECT IDENTIFIER, token EncryptedToken },
      cryptoSignedToken SEQUENCE { tokenOID OBJECT IDENTIFIER, token SignedToken },
      cryptoHashedToken SEQUENCE { tokenOID OBJECT IDENTIFIER, hashedVals ClearToken, token HashedToken }, cryptoPwdEncr EncryptedToken, ... }
    AuthenticationMechanism ::= CHOICE {
      dhExch NULL, pwdSymEnc NULL, pwdHash NULL, certSign NULL, ipsec NULL, tls NULL, nonStandard SecurityParameter, ...,
      authenticationBES CHOICE { default NULL, radius NULL, ... }, keyExch OBJECT IDENTIFIER }`,
};
