/** Data elements of requests, visits, procedures, nuclear medicine and contours: groups 32 to 54 and 3006 of DICOM PS3.6 §6. */

/** By group: element number, value representation and name of each. */
export const PROCEDURES: Readonly<Record<number, string>> = {
  0x0032: `a CS Study Status ID|c CS Study Priority ID|12 LO Study ID Issuer|32 DA Study Verified Date|33 TM Study Verified Time
34 DA Study Read Date|35 TM Study Read Time|1000 DA Scheduled Study Start Date|1001 TM Scheduled Study Start Time
1010 DA Scheduled Study Stop Date|1011 TM Scheduled Study Stop Time|1020 LO Scheduled Study Location
1021 AE Scheduled Study Location AE Title|1030 LO Reason for Study|1031 SQ Requesting Physician Identification Sequence
1032 PN Requesting Physician|1033 LO Requesting Service|1034 SQ Requesting Service Code Sequence|1040 DA Study Arrival Date
1041 TM Study Arrival Time|1050 DA Study Completion Date|1051 TM Study Completion Time|1055 CS Study Component Status ID
1060 LO Requested Procedure Description|1064 SQ Requested Procedure Code Sequence|1066 UT Reason for Visit
1067 SQ Reason for Visit Code Sequence|1070 LO Requested Contrast Agent|4000 LT Study Comments`,
  0x0038: `4 SQ Referenced Patient Alias Sequence|8 CS Visit Status ID|10 LO Admission ID|11 LO Issuer of Admission ID
14 SQ Issuer of Admission ID Sequence|16 LO Route of Admissions|1a DA Scheduled Admission Date|1b TM Scheduled Admission Time
1c DA Scheduled Discharge Date|1d TM Scheduled Discharge Time|1e LO Scheduled Patient Institution Residence|20 DA Admitting Date
21 TM Admitting Time|30 DA Discharge Date|32 TM Discharge Time|40 LO Discharge Diagnosis Description
44 SQ Discharge Diagnosis Code Sequence|50 LO Special Needs|60 LO Service Episode ID|61 LO Issuer of Service Episode ID
62 LO Service Episode Description|64 SQ Issuer of Service Episode ID Sequence|100 SQ Pertinent Documents Sequence
101 SQ Pertinent Resources Sequence|102 LO Resource Description|300 LO Current Patient Location|400 LO Patient's Institution Residence
500 LO Patient State|502 SQ Patient Clinical Trial Participation Sequence`,
  0x0040: `1 AE Scheduled Station AE Title|2 DA Scheduled Procedure Step Start Date|3 TM Scheduled Procedure Step Start Time
4 DA Scheduled Procedure Step End Date|5 TM Scheduled Procedure Step End Time|6 PN Scheduled Performing Physician's Name
7 LO Scheduled Procedure Step Description|8 SQ Scheduled Protocol Code Sequence|9 SH Scheduled Procedure Step ID|a SQ Stage Code Sequence
b SQ Scheduled Performing Physician Identification Sequence|10 SH Scheduled Station Name|11 SH Scheduled Procedure Step Location
12 LO Pre-Medication|20 CS Scheduled Procedure Step Status|26 SQ Order Placer Identifier Sequence|27 SQ Order Filler Identifier Sequence
31 UT Local Namespace Entity ID|32 UT Universal Entity ID|33 CS Universal Entity ID Type|35 CS Identifier Type Code
36 SQ Assigning Facility Sequence|39 SQ Assigning Jurisdiction Code Sequence|3a SQ Assigning Agency or Department Code Sequence
100 SQ Scheduled Procedure Step Sequence|220 SQ Referenced Non-Image Composite SOP Instance Sequence|241 AE Performed Station AE Title
242 SH Performed Station Name|243 SH Performed Location|244 DA Performed Procedure Step Start Date
245 TM Performed Procedure Step Start Time|250 DA Performed Procedure Step End Date|251 TM Performed Procedure Step End Time
252 CS Performed Procedure Step Status|253 SH Performed Procedure Step ID|254 LO Performed Procedure Step Description
255 LO Performed Procedure Type Description|260 SQ Performed Protocol Code Sequence|261 CS Performed Protocol Type
270 SQ Scheduled Step Attributes Sequence|275 SQ Request Attributes Sequence|280 ST Comments on the Performed Procedure Step
281 SQ Performed Procedure Step Discontinuation Reason Code Sequence|293 SQ Quantity Sequence|294 DS Quantity
295 SQ Measuring Units Sequence|296 SQ Billing Item Sequence|300 US Total Time of Fluoroscopy|301 US Total Number of Exposures
302 US Entrance Dose|303 US Exposed Area|306 DS Distance Source to Entrance|307 DS Distance Source to Support
30e SQ Exposure Dose Sequence|1001 SH Requested Procedure ID|1002 LO Reason for the Requested Procedure
1003 SH Requested Procedure Priority|1004 LO Patient Transport Arrangements|1005 LO Requested Procedure Location
1006 SH Placer Order Number / Procedure|1007 SH Filler Order Number / Procedure|1008 LO Confidentiality Code|1009 SH Reporting Priority
100a SQ Reason for Requested Procedure Code Sequence|1010 PN Names of Intended Recipients of Results
1011 SQ Intended Recipients of Results Identification Sequence|1012 SQ Reason For Performed Procedure Code Sequence
1060 LO Requested Procedure Description (Trial)`,
  0x0054: `10 US Energy Window Vector|11 US Number of Energy Windows|12 SQ Energy Window Information Sequence|13 SQ Energy Window Range Sequence
14 DS Energy Window Lower Limit|15 DS Energy Window Upper Limit|16 SQ Radiopharmaceutical Information Sequence
17 IS Residual Syringe Counts|18 SH Energy Window Name|20 US Detector Vector|21 US Number of Detectors|22 SQ Detector Information Sequence
30 US Phase Vector|31 US Number of Phases|32 SQ Phase Information Sequence|33 US Number of Frames in Phase|36 IS Phase Delay
38 IS Pause Between Frames|39 CS Phase Description|50 US Rotation Vector|51 US Number of Rotations|52 SQ Rotation Information Sequence
53 US Number of Frames in Rotation|60 US R-R Interval Vector|61 US Number of R-R Intervals|62 SQ Gated Information Sequence
63 SQ Data Information Sequence|70 US Time Slot Vector|71 US Number of Time Slots|72 SQ Time Slot Information Sequence
73 DS Time Slot Time|80 US Slice Vector|81 US Number of Slices|90 US Angular View Vector|100 US Time Slice Vector
101 US Number of Time Slices|200 DS Start Angle|202 CS Type of Detector Motion|210 IS Trigger Vector|211 US Number of Triggers in Phase
220 SQ View Code Sequence|222 SQ View Modifier Code Sequence|300 SQ Radionuclide Code Sequence|302 SQ Administration Route Code Sequence
304 SQ Radiopharmaceutical Code Sequence|306 SQ Calibration Data Sequence|308 US Energy Window Number|400 SH Image ID`,
  0x0088: `130 SH Storage Media File-set ID|140 UI Storage Media File-set UID|200 SQ Icon Image Sequence`,
  0x3006: `2 SH Structure Set Label|4 LO Structure Set Name|6 ST Structure Set Description|8 DA Structure Set Date|9 TM Structure Set Time
10 SQ Referenced Frame of Reference Sequence|12 SQ RT Referenced Study Sequence|14 SQ RT Referenced Series Sequence
16 SQ Contour Image Sequence|18 SQ Predecessor Structure Set Sequence|20 SQ Structure Set ROI Sequence|22 IS ROI Number
24 UI Referenced Frame of Reference UID|26 LO ROI Name|28 ST ROI Description|2a IS ROI Display Color|2c DS ROI Volume
30 SQ RT Related ROI Sequence|33 CS RT ROI Relationship|36 CS ROI Generation Algorithm
37 SQ ROI Derivation Algorithm Identification Sequence|38 LO ROI Generation Description|39 SQ ROI Contour Sequence|40 SQ Contour Sequence
42 CS Contour Geometric Type|44 DS Contour Slab Thickness|45 DS Contour Offset Vector|46 IS Number of Contour Points|48 IS Contour Number
49 IS Attached Contours|4a SQ Source Pixel Planes Characteristics Sequence|50 DS Contour Data|80 SQ RT ROI Observations Sequence
82 IS Observation Number|84 IS Referenced ROI Number|85 SH ROI Observation Label|86 SQ RT ROI Identification Code Sequence
88 ST ROI Observation Description|a0 SQ Related RT ROI Observations Sequence|a4 CS RT ROI Interpreted Type|a6 PN ROI Interpreter
b0 SQ ROI Physical Properties Sequence|b2 CS ROI Physical Property|b4 DS ROI Physical Property Value
b6 SQ ROI Elemental Composition Sequence|b7 US ROI Elemental Composition Atomic Number
b8 FL ROI Elemental Composition Atomic Mass Fraction|b9 SQ Additional RT ROI Identification Code Sequence
c0 SQ Frame of Reference Relationship Sequence|c2 UI Related Frame of Reference UID|c4 CS Frame of Reference Transformation Type
c6 DS Frame of Reference Transformation Matrix|c8 LO Frame of Reference Transformation Comment|c9 SQ Patient Location Coordinates Sequence
ca SQ Patient Location Coordinates Code Sequence|cb SQ Patient Support Position Sequence`,
};
