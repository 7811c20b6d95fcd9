/** Data elements of commands and files, and of who and what was examined: groups 0, 2, 8 and 10 of DICOM PS3.6 §6 and PS3.7 annex E. */

/** By group: element number, value representation and name of each. */
export const IDENTIFYING: Readonly<Record<number, string>> = {
  0x0000: `0 UL Command Group Length|1 UL Command Length to End|2 UI Affected SOP Class UID|3 UI Requested SOP Class UID
10 SH Command Recognition Code|100 US Command Field|110 US Message ID|120 US Message ID Being Responded To|200 AE Initiator
300 AE Receiver|400 AE Find Location|600 AE Move Destination|700 US Priority|800 US Command Data Set Type|850 US Number of Matches
860 US Response Sequence Number|900 US Status|901 AT Offending Element|902 LO Error Comment|903 US Error ID
1000 UI Affected SOP Instance UID|1001 UI Requested SOP Instance UID|1002 US Event Type ID|1005 AT Attribute Identifier List
1008 US Action Type ID|1020 US Number of Remaining Sub-operations|1021 US Number of Completed Sub-operations
1022 US Number of Failed Sub-operations|1023 US Number of Warning Sub-operations|1030 AE Move Originator Application Entity Title
1031 US Move Originator Message ID`,
  0x0002: `0 UL File Meta Information Group Length|1 OB File Meta Information Version|2 UI Media Storage SOP Class UID
3 UI Media Storage SOP Instance UID|10 UI Transfer Syntax UID|12 UI Implementation Class UID|13 SH Implementation Version Name
16 AE Source Application Entity Title|17 AE Sending Application Entity Title|18 AE Receiving Application Entity Title
26 UR Source Presentation Address|27 UR Sending Presentation Address|28 UR Receiving Presentation Address
31 OB RTV Meta Information Version|32 UI RTV Communication SOP Class UID|33 UI RTV Communication SOP Instance UID
35 OB RTV Source Identifier|36 OB RTV Flow Identifier|37 UL RTV Flow RTP Sampling Rate|38 FD RTV Flow Actual Frame Duration
100 UI Private Information Creator UID|102 OB Private Information`,
  0x0008: `1 UL Length to End|5 CS Specific Character Set|6 SQ Language Code Sequence|8 CS Image Type|10 SH Recognition Code
12 DA Instance Creation Date|13 TM Instance Creation Time|14 UI Instance Creator UID|15 DT Instance Coercion DateTime|16 UI SOP Class UID
18 UI SOP Instance UID|1a UI Related General SOP Class UID|1b UI Original Specialized SOP Class UID|20 DA Study Date|21 DA Series Date
22 DA Acquisition Date|23 DA Content Date|24 DA Overlay Date|25 DA Curve Date|2a DT Acquisition DateTime|30 TM Study Time
31 TM Series Time|32 TM Acquisition Time|33 TM Content Time|34 TM Overlay Time|35 TM Curve Time|40 US Data Set Type|41 LO Data Set Subtype
42 CS Nuclear Medicine Series Type|50 SH Accession Number|51 SQ Issuer of Accession Number Sequence|52 CS Query/Retrieve Level
53 CS Query/Retrieve View|54 AE Retrieve AE Title|55 AE Station AE Title|56 CS Instance Availability|58 UI Failed SOP Instance UID List
60 CS Modality|61 CS Modalities in Study|62 UI SOP Classes in Study|63 SQ Anatomic Regions in Study Code Sequence|64 CS Conversion Type
68 CS Presentation Intent Type|70 LO Manufacturer|80 LO Institution Name|81 ST Institution Address|82 SQ Institution Code Sequence
90 PN Referring Physician's Name|92 ST Referring Physician's Address|94 SH Referring Physician's Telephone Numbers
96 SQ Referring Physician Identification Sequence|9c PN Consulting Physician's Name|9d SQ Consulting Physician Identification Sequence
100 SH Code Value|101 LO Extended Code Value|102 SH Coding Scheme Designator|103 SH Coding Scheme Version|104 LO Code Meaning
105 CS Mapping Resource|106 DT Context Group Version|107 DT Context Group Local Version|108 LT Extended Code Meaning
109 SQ Coding Scheme Resources Sequence|10a CS Coding Scheme URL Type|10b CS Context Group Extension Flag|10c UI Coding Scheme UID
10d UI Context Group Extension Creator UID|10e UR Coding Scheme URL|10f CS Context Identifier|110 SQ Coding Scheme Identification Sequence
112 LO Coding Scheme Registry|114 ST Coding Scheme External ID|115 ST Coding Scheme Name|116 ST Coding Scheme Responsible Organization
117 UI Context UID|118 UI Mapping Resource UID|119 UC Long Code Value|120 UR URN Code Value|121 SQ Equivalent Code Sequence
122 LO Mapping Resource Name|123 SQ Context Group Identification Sequence|124 SQ Mapping Resource Identification Sequence
201 SH Timezone Offset From UTC|202 UN |220 SQ Responsible Group Code Sequence|221 CS Equipment Modality
222 LO Manufacturer's Related Model Group|1000 AE Network ID|1010 SH Station Name|1030 LO Study Description
1032 SQ Procedure Code Sequence|103e LO Series Description|103f SQ Series Description Code Sequence|1040 LO Institutional Department Name
1041 SQ Institutional Department Type Code Sequence|1048 PN Physician(s) of Record|1049 SQ Physician(s) of Record Identification Sequence
1050 PN Performing Physician's Name|1052 SQ Performing Physician Identification Sequence|1060 PN Name of Physician(s) Reading Study
1062 SQ Physician(s) Reading Study Identification Sequence|1070 PN Operators' Name|1072 SQ Operator Identification Sequence
1080 LO Admitting Diagnoses Description|1084 SQ Admitting Diagnoses Code Sequence|1090 LO Manufacturer's Model Name
1100 SQ Referenced Results Sequence|1110 SQ Referenced Study Sequence|1111 SQ Referenced Performed Procedure Step Sequence
1115 SQ Referenced Series Sequence|1120 SQ Referenced Patient Sequence|1125 SQ Referenced Visit Sequence
1130 SQ Referenced Overlay Sequence|1134 SQ Referenced Stereometric Instance Sequence|113a SQ Referenced Waveform Sequence
1140 SQ Referenced Image Sequence|1145 SQ Referenced Curve Sequence|114a SQ Referenced Instance Sequence
114b SQ Referenced Real World Value Mapping Instance Sequence|1150 UI Referenced SOP Class UID|1155 UI Referenced SOP Instance UID
1156 SQ Definition Source Sequence|115a UI SOP Classes Supported|1160 IS Referenced Frame Number|1161 UL Simple Frame List
1162 UL Calculated Frame List|1163 FD Time Range|1164 SQ Frame Extraction Sequence|1167 UI Multi-frame Source SOP Instance UID
1196 US Warning Reason|1197 US Failure Reason|1198 SQ Failed SOP Sequence|1199 SQ Referenced SOP Sequence|119a SQ Other Failures Sequence
1200 SQ Studies Containing Other Referenced Instances Sequence|1250 SQ Related Series Sequence|2111 ST Derivation Description
2112 SQ Source Image Sequence|2120 SH Stage Name|2122 IS Stage Number|2124 IS Number of Stages|2127 SH View Name|2128 IS View Number
2129 IS Number of Event Timers|212a IS Number of Views in Stage|2130 DS Event Elapsed Time(s)|2132 LO Event Timer Name(s)
2133 SQ Event Timer Sequence|2134 FD Event Time Offset|2135 SQ Event Code Sequence|2142 IS Start Trim|2143 IS Stop Trim
2144 IS Recommended Display Frame Rate|2200 CS Transducer Position|2204 CS Transducer Orientation|2208 CS Anatomic Structure
2218 SQ Anatomic Region Sequence|2220 SQ Anatomic Region Modifier Sequence|2228 SQ Primary Anatomic Structure Sequence
2229 SQ Anatomic Structure, Space or Region Sequence|2230 SQ Primary Anatomic Structure Modifier Sequence
2240 SQ Transducer Position Sequence|2242 SQ Transducer Position Modifier Sequence|2244 SQ Transducer Orientation Sequence
2246 SQ Transducer Orientation Modifier Sequence|2251 SQ Anatomic Structure Space Or Region Code Sequence (Trial)
2253 SQ Anatomic Portal Of Entrance Code Sequence (Trial)|2255 SQ Anatomic Approach Direction Code Sequence (Trial)
2256 ST Anatomic Perspective Description (Trial)|2257 SQ Anatomic Perspective Code Sequence (Trial)
2258 ST Anatomic Location Of Examining Instrument Description (Trial)
2259 SQ Anatomic Location Of Examining Instrument Code Sequence (Trial)
225a SQ Anatomic Structure Space Or Region Modifier Code Sequence (Trial)
225c SQ On Axis Background Anatomic Structure Code Sequence (Trial)`,
  0x0010: `10 PN Patient's Name|20 LO Patient ID|21 LO Issuer of Patient ID|22 CS Type of Patient ID|24 SQ Issuer of Patient ID Qualifiers Sequence
26 SQ Source Patient Group Identification Sequence|27 SQ Group of Patients Identification Sequence
28 US Subject Relative Position in Image|30 DA Patient's Birth Date|32 TM Patient's Birth Time
33 LO Patient's Birth Date in Alternative Calendar|34 LO Patient's Death Date in Alternative Calendar|35 CS Patient's Alternative Calendar
40 CS Patient's Sex|50 SQ Patient's Insurance Plan Code Sequence|101 SQ Patient's Primary Language Code Sequence
102 SQ Patient's Primary Language Modifier Code Sequence|200 CS Quality Control Subject|201 SQ Quality Control Subject Type Code Sequence
212 UC Strain Description|213 LO Strain Nomenclature|214 LO Strain Stock Number|215 SQ Strain Source Registry Code Sequence
216 SQ Strain Stock Sequence|217 LO Strain Source|218 UT Strain Additional Information|219 SQ Strain Code Sequence
221 SQ Genetic Modifications Sequence|222 UC Genetic Modifications Description|223 LO Genetic Modifications Nomenclature
229 SQ Genetic Modifications Code Sequence|1000 LO Other Patient IDs|1001 PN Other Patient Names|1002 SQ Other Patient IDs Sequence
1005 PN Patient's Birth Name|1010 AS Patient's Age|1020 DS Patient's Size|1021 SQ Patient's Size Code Sequence
1022 DS Patient's Body Mass Index|1023 DS Measured AP Dimension|1024 DS Measured Lateral Dimension|1030 DS Patient's Weight
1040 LO Patient's Address|1050 LO Insurance Plan Identification|1060 PN Patient's Mother's Birth Name|1080 LO Military Rank
1081 LO Branch of Service|1090 LO Medical Record Locator|1100 SQ Referenced Patient Photo Sequence|2000 LO Medical Alerts
2110 LO Allergies|2150 LO Country of Residence|2152 LO Region of Residence|2154 SH Patient's Telephone Numbers
2155 LT Patient's Telecom Information|2160 SH Ethnic Group|2180 SH Occupation|21a0 CS Smoking Status|21b0 LT Additional Patient History
21c0 US Pregnancy Status|21d0 DA Last Menstrual Date|21f0 LO Patient's Religious Preference|2201 LO Patient Species Description
2202 SQ Patient Species Code Sequence|2203 CS Patient's Sex Neutered|2210 CS Anatomical Orientation Type|2292 LO Patient Breed Description
2293 SQ Patient Breed Code Sequence|2294 SQ Breed Registration Sequence|2295 LO Breed Registration Number
2296 SQ Breed Registry Code Sequence|2297 PN Responsible Person|2298 CS Responsible Person Role|2299 LO Responsible Organization
4000 LT Patient Comments`,
};
