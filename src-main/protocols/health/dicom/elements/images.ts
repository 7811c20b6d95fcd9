/** Data elements of how images were taken, where they lie and how they are stored: groups 18, 20, 28, 60xx and 7FE0 of DICOM PS3.6 §6. */

/** By group: element number, value representation and name of each. */
export const IMAGES: Readonly<Record<number, string>> = {
  0x0018: `10 LO Contrast/Bolus Agent|12 SQ Contrast/Bolus Agent Sequence|13 FL Contrast/Bolus T1 Relaxivity
14 SQ Contrast/Bolus Administration Route Sequence|15 CS Body Part Examined|20 CS Scanning Sequence|21 CS Sequence Variant
22 CS Scan Options|23 CS MR Acquisition Type|24 SH Sequence Name|25 CS Angio Flag|26 SQ Intervention Drug Information Sequence
27 TM Intervention Drug Stop Time|28 DS Intervention Drug Dose|29 SQ Intervention Drug Code Sequence|2a SQ Additional Drug Sequence
30 LO Radionuclide|31 LO Radiopharmaceutical|32 DS Energy Window Centerline|33 DS Energy Window Total Width|34 LO Intervention Drug Name
35 TM Intervention Drug Start Time|36 SQ Intervention Sequence|37 CS Therapy Type|38 CS Intervention Status|39 CS Therapy Description
3a ST Intervention Description|40 IS Cine Rate|42 CS Initial Cine Run State|50 DS Slice Thickness|60 DS KVP|61 DS 
70 IS Counts Accumulated|71 CS Acquisition Termination Condition|72 DS Effective Duration|73 CS Acquisition Start Condition
74 IS Acquisition Start Condition Data|75 IS Acquisition Termination Condition Data|80 DS Repetition Time|81 DS Echo Time
82 DS Inversion Time|83 DS Number of Averages|84 DS Imaging Frequency|85 SH Imaged Nucleus|86 IS Echo Number(s)
87 DS Magnetic Field Strength|88 DS Spacing Between Slices|89 IS Number of Phase Encoding Steps|90 DS Data Collection Diameter
91 IS Echo Train Length|93 DS Percent Sampling|94 DS Percent Phase Field of View|95 DS Pixel Bandwidth|1000 LO Device Serial Number
1002 UI Device UID|1003 LO Device ID|1004 LO Plate ID|1005 LO Generator ID|1006 LO Grid ID|1007 LO Cassette ID|1008 LO Gantry ID
1009 UT Unique Device Identifier|100a SQ UDI Sequence|100b UI Manufacturer's Device Class UID|1010 LO Secondary Capture Device ID
1011 LO Hardcopy Creation Device ID|1012 DA Date of Secondary Capture|1014 TM Time of Secondary Capture
1016 LO Secondary Capture Device Manufacturer|1017 LO Hardcopy Device Manufacturer
1018 LO Secondary Capture Device Manufacturer's Model Name|1019 LO Secondary Capture Device Software Versions
101a LO Hardcopy Device Software Version|101b LO Hardcopy Device Manufacturer's Model Name|1020 LO Software Versions
1022 SH Video Image Format Acquired|1023 LO Digital Image Format Acquired|1030 LO Protocol Name|1040 LO Contrast/Bolus Route
1041 DS Contrast/Bolus Volume|1042 TM Contrast/Bolus Start Time|1043 TM Contrast/Bolus Stop Time|1044 DS Contrast/Bolus Total Dose
1045 IS Syringe Counts|1046 DS Contrast Flow Rate|1047 DS Contrast Flow Duration|1048 CS Contrast/Bolus Ingredient
1049 DS Contrast/Bolus Ingredient Concentration|1050 DS Spatial Resolution|1060 DS Trigger Time|1061 LO Trigger Source or Type
1062 IS Nominal Interval|1063 DS Frame Time|1064 LO Cardiac Framing Type|1065 DS Frame Time Vector|1066 DS Frame Delay
1067 DS Image Trigger Delay|1068 DS Multiplex Group Time Offset|1069 DS Trigger Time Offset|106a CS Synchronization Trigger
106c US Synchronization Channel|106e UL Trigger Sample Position|1070 LO Radiopharmaceutical Route|1071 DS Radiopharmaceutical Volume
1072 TM Radiopharmaceutical Start Time|1073 TM Radiopharmaceutical Stop Time|1074 DS Radionuclide Total Dose
1075 DS Radionuclide Half Life|1076 DS Radionuclide Positron Fraction|1077 DS Radiopharmaceutical Specific Activity
1078 DT Radiopharmaceutical Start DateTime|1079 DT Radiopharmaceutical Stop DateTime|1080 CS Beat Rejection Flag|1081 IS Low R-R Value
1082 IS High R-R Value|1083 IS Intervals Acquired|1084 IS Intervals Rejected|1085 LO PVC Rejection|1086 IS Skip Beats|1088 IS Heart Rate
1090 IS Cardiac Number of Images|1094 IS Trigger Window|1100 DS Reconstruction Diameter|1110 DS Distance Source to Detector
1111 DS Distance Source to Patient|1114 DS Estimated Radiographic Magnification Factor|1120 DS Gantry/Detector Tilt
1121 DS Gantry/Detector Slew|1130 DS Table Height|1131 DS Table Traverse|1134 CS Table Motion|1135 DS Table Vertical Increment
1136 DS Table Lateral Increment|1137 DS Table Longitudinal Increment|1138 DS Table Angle|113a CS Table Type|1140 CS Rotation Direction
1141 DS Angular Position|1142 DS Radial Position|1143 DS Scan Arc|1144 DS Angular Step|1145 DS Center of Rotation Offset
1146 DS Rotation Offset|1147 CS Field of View Shape|1149 IS Field of View Dimension(s)|1150 IS Exposure Time|1151 IS X-Ray Tube Current
1152 IS Exposure|1153 IS Exposure in uAs|1154 DS Average Pulse Width|1155 CS Radiation Setting|1156 CS Rectification Type
115a CS Radiation Mode|115e DS Image and Fluoroscopy Area Dose Product|1160 SH Filter Type|1161 LO Type of Filters
1162 DS Intensifier Size|1164 DS Imager Pixel Spacing|1166 CS Grid|1170 IS Generator Power|1180 SH Collimator/grid Name
1181 CS Collimator Type|1182 IS Focal Distance|1183 DS X Focus Center|1184 DS Y Focus Center|1190 DS Focal Spot(s)
1191 CS Anode Target Material|11a0 DS Body Part Thickness|11a2 DS Compression Force|11a3 DS Compression Pressure
11a4 LO Paddle Description|11a5 DS Compression Contact Area|11b0 LO Acquisition Mode|11b1 LO Dose Mode Name
11b2 CS Acquired Subtraction Mask Flag|11b3 CS Fluoroscopy Persistence Flag|11b4 CS Fluoroscopy Last Image Hold Persistence Flag
11b5 IS Upper Limit Number Of Persistent Fluoroscopy Frames|11b6 CS Contrast/Bolus Auto Injection Trigger Flag
11b7 FD Contrast/Bolus Injection Delay|11b8 SQ XA Acquisition Phase Details Sequence|11b9 FD XA Acquisition Frame Rate
11ba SQ XA Plane Details Sequence|11bb LO Acquisition Field of View Label|11bc SQ X-Ray Filter Details Sequence
11bd FD XA Acquisition Duration|11be CS Reconstruction Pipeline Type|11bf SQ Image Filter Details Sequence
11c0 CS Applied Mask Subtraction Flag|11c1 SQ Requested Series Description Code Sequence|1200 DA Date of Last Calibration
1201 TM Time of Last Calibration|1202 DT DateTime of Last Calibration|1210 SH Convolution Kernel|1240 IS Upper/Lower Pixel Values
1242 IS Actual Frame Duration|1243 IS Count Rate|1244 US Preferred Playback Sequencing|1250 SH Receive Coil Name
1251 SH Transmit Coil Name|1260 SH Plate Type|1261 LO Phosphor Type|1271 FD Water Equivalent Diameter
1272 SQ Water Equivalent Diameter Calculation Method Code Sequence|1300 DS Scan Velocity|1301 CS Whole Body Technique|1302 IS Scan Length
1310 US Acquisition Matrix|1312 CS In-plane Phase Encoding Direction|1314 DS Flip Angle|1315 CS Variable Flip Angle Flag|1316 DS SAR
1318 DS dB/dt|1320 FL B1rms|1400 LO Acquisition Device Processing Description|1401 LO Acquisition Device Processing Code
1402 CS Cassette Orientation|1403 CS Cassette Size|1404 US Exposures on Plate|1405 IS Relative X-Ray Exposure|1411 DS Exposure Index
1412 DS Target Exposure Index|1413 DS Deviation Index|1450 DS Column Angulation|1460 DS Tomo Layer Height|1470 DS Tomo Angle
1480 DS Tomo Time|1490 CS Tomo Type|1491 CS Tomo Class|1495 IS Number of Tomosynthesis Source Images|1500 CS Positioner Motion
1508 CS Positioner Type|1510 DS Positioner Primary Angle|1511 DS Positioner Secondary Angle|1520 DS Positioner Primary Angle Increment
1521 DS Positioner Secondary Angle Increment|1530 DS Detector Primary Angle|1531 DS Detector Secondary Angle|1600 CS Shutter Shape
1602 IS Shutter Left Vertical Edge|1604 IS Shutter Right Vertical Edge|1606 IS Shutter Upper Horizontal Edge
1608 IS Shutter Lower Horizontal Edge|1610 IS Center of Circular Shutter|1612 IS Radius of Circular Shutter
1620 IS Vertices of the Polygonal Shutter|1622 US Shutter Presentation Value|1623 US Shutter Overlay Group
1624 US Shutter Presentation Color CIELab Value|1630 CS Outline Shape Type|1631 FD Outline Left Vertical Edge
1632 FD Outline Right Vertical Edge|1633 FD Outline Upper Horizontal Edge|1634 FD Outline Lower Horizontal Edge
1635 FD Center of Circular Outline|1636 FD Diameter of Circular Outline|1637 UL Number of Polygonal Vertices
1638 OF Vertices of the Polygonal Outline|1700 CS Collimator Shape|1702 IS Collimator Left Vertical Edge
1704 IS Collimator Right Vertical Edge|1706 IS Collimator Upper Horizontal Edge|1708 IS Collimator Lower Horizontal Edge
1710 IS Center of Circular Collimator|1712 IS Radius of Circular Collimator|1720 IS Vertices of the Polygonal Collimator
1800 CS Acquisition Time Synchronized|1801 SH Time Source|1802 CS Time Distribution Protocol|1803 LO NTP Source Address
5000 SH Output Power|5010 LO Transducer Data|5011 SQ Transducer Identification Sequence|5012 DS Focus Depth|5020 LO Processing Function
5021 LO Postprocessing Function|5022 DS Mechanical Index|5024 DS Bone Thermal Index|5026 DS Cranial Thermal Index
5027 DS Soft Tissue Thermal Index|5028 DS Soft Tissue-focus Thermal Index|5029 DS Soft Tissue-surface Thermal Index|5030 DS Dynamic Range
5040 DS Total Gain|5050 IS Depth of Scan Field|5100 CS Patient Position|5101 CS View Position
5104 SQ Projection Eponymous Name Code Sequence|5210 DS Image Transformation Matrix|5212 DS Image Translation Vector|6000 DS Sensitivity
6011 SQ Sequence of Ultrasound Regions|6012 US Region Spatial Format|6014 US Region Data Type|6016 UL Region Flags
6018 UL Region Location Min X0|601a UL Region Location Min Y0|601c UL Region Location Max X1|601e UL Region Location Max Y1
6020 SL Reference Pixel X0|6022 SL Reference Pixel Y0|6024 US Physical Units X Direction|6026 US Physical Units Y Direction
6028 FD Reference Pixel Physical Value X|602a FD Reference Pixel Physical Value Y|602c FD Physical Delta X|602e FD Physical Delta Y
6030 UL Transducer Frequency|6031 CS Transducer Type|6032 UL Pulse Repetition Frequency|6034 FD Doppler Correction Angle
6036 FD Steering Angle|6039 SL Doppler Sample Volume X Position|603b SL Doppler Sample Volume Y Position|603d SL TM-Line Position X0
603f SL TM-Line Position Y0|6041 SL TM-Line Position X1|6043 SL TM-Line Position Y1|6044 US Pixel Component Organization
6046 UL Pixel Component Mask|6048 UL Pixel Component Range Start|604a UL Pixel Component Range Stop|604c US Pixel Component Physical Units
604e US Pixel Component Data Type|6050 UL Number of Table Break Points|6052 UL Table of X Break Points|6054 FD Table of Y Break Points
6056 UL Number of Table Entries|6058 UL Table of Pixel Values|605a FL Table of Parameter Values|9004 CS Content Qualification
9005 SH Pulse Sequence Name|9006 SQ MR Imaging Modifier Sequence|9008 CS Echo Pulse Sequence|9009 CS Inversion Recovery
9010 CS Flow Compensation|9011 CS Multiple Spin Echo|9012 CS Multi-planar Excitation|9014 CS Phase Contrast
9015 CS Time of Flight Contrast|9016 CS Spoiling|9017 CS Steady State Pulse Sequence|9018 CS Echo Planar Pulse Sequence
9019 FD Tag Angle First Axis|9020 CS Magnetization Transfer|9021 CS T2 Preparation|9022 CS Blood Signal Nulling
9024 CS Saturation Recovery|9025 CS Spectrally Selected Suppression|9026 CS Spectrally Selected Excitation|9027 CS Spatial Pre-saturation
9028 CS Tagging|9029 CS Oversampling Phase|9030 FD Tag Spacing First Dimension|9032 CS Geometry of k-Space Traversal
9033 CS Segmented k-Space Traversal|9034 CS Rectilinear Phase Encode Reordering|9035 FD Tag Thickness|9036 CS Partial Fourier Direction
9037 CS Cardiac Synchronization Technique|9041 LO Receive Coil Manufacturer Name|9042 SQ MR Receive Coil Sequence
9043 CS Receive Coil Type|9044 CS Quadrature Receive Coil|9045 SQ Multi-Coil Definition Sequence|9046 LO Multi-Coil Configuration
9047 SH Multi-Coil Element Name|9048 CS Multi-Coil Element Used|9049 SQ MR Transmit Coil Sequence|9050 LO Transmit Coil Manufacturer Name
9051 CS Transmit Coil Type|9052 FD Spectral Width|9053 FD Chemical Shift Reference|9054 CS Volume Localization Technique
9058 US MR Acquisition Frequency Encoding Steps|9059 CS De-coupling|9060 CS De-coupled Nucleus|9061 FD De-coupling Frequency
9062 CS De-coupling Method|9063 FD De-coupling Chemical Shift Reference|9064 CS k-space Filtering|9065 CS Time Domain Filtering
9066 US Number of Zero Fills|9067 CS Baseline Correction|9069 FD Parallel Reduction Factor In-plane|9070 FD Cardiac R-R Interval Specified
9073 FD Acquisition Duration|9074 DT Frame Acquisition DateTime|9075 CS Diffusion Directionality
9076 SQ Diffusion Gradient Direction Sequence|9077 CS Parallel Acquisition|9078 CS Parallel Acquisition Technique|9079 FD Inversion Times
9080 ST Metabolite Map Description|9081 CS Partial Fourier|9082 FD Effective Echo Time|9083 SQ Metabolite Map Code Sequence
9084 SQ Chemical Shift Sequence|9085 CS Cardiac Signal Source|9087 FD Diffusion b-value|9089 FD Diffusion Gradient Orientation
9090 FD Velocity Encoding Direction|9091 FD Velocity Encoding Minimum Value|9092 SQ Velocity Encoding Acquisition Sequence
9093 US Number of k-Space Trajectories|9094 CS Coverage of k-Space|9095 UL Spectroscopy Acquisition Phase Rows
9098 FD Transmitter Frequency`,
  0x0020: `d UI Study Instance UID|e UI Series Instance UID|10 SH Study ID|11 IS Series Number|12 IS Acquisition Number|13 IS Instance Number
14 IS Isotope Number|15 IS Phase Number|16 IS Interval Number|17 IS Time Slot Number|18 IS Angle Number|19 IS Item Number
20 CS Patient Orientation|22 IS Overlay Number|24 IS Curve Number|26 IS LUT Number|30 DS Image Position|32 DS Image Position (Patient)
35 DS Image Orientation|37 DS Image Orientation (Patient)|50 DS Location|52 UI Frame of Reference UID|60 CS Laterality
62 CS Image Laterality|70 LO Image Geometry Type|80 CS Masking Image|aa IS Report Number|100 IS Temporal Position Identifier
105 IS Number of Temporal Positions|110 DS Temporal Resolution|200 UI Synchronization Frame of Reference UID
242 UI SOP Instance UID of Concatenation Source|1000 IS Series in Study|1001 IS Acquisitions in Series|1002 IS Images in Acquisition
1003 IS Images in Series|1004 IS Acquisitions in Study|1005 IS Images in Study|1020 LO Reference
103f LO Target Position Reference Indicator|1040 LO Position Reference Indicator|1041 DS Slice Location|1070 IS Other Study Numbers
1200 IS Number of Patient Related Studies|1202 IS Number of Patient Related Series|1204 IS Number of Patient Related Instances
1206 IS Number of Study Related Series|1208 IS Number of Study Related Instances|1209 IS Number of Series Related Instances
4000 LT Image Comments`,
  0x0028: `2 US Samples per Pixel|3 US Samples per Pixel Used|4 CS Photometric Interpretation|5 US Image Dimensions|6 US Planar Configuration
8 IS Number of Frames|9 AT Frame Increment Pointer|a AT Frame Dimension Pointer|10 US Rows|11 US Columns|12 US Planes
14 US Ultrasound Color Data Present|20 UN |30 DS Pixel Spacing|31 DS Zoom Factor|32 DS Zoom Center|34 IS Pixel Aspect Ratio
40 CS Image Format|50 LO Manipulated Image|51 CS Corrected Image|5f LO Compression Recognition Code|60 CS Compression Code
61 SH Compression Originator|62 LO Compression Label|63 SH Compression Description|65 CS Compression Sequence
66 AT Compression Step Pointers|68 US Repeat Interval|69 US Bits Grouped|70 US Perimeter Table|71 US Perimeter Value|80 US Predictor Rows
81 US Predictor Columns|82 US Predictor Constants|90 CS Blocked Pixels|91 US Block Rows|92 US Block Columns|93 US Row Overlap
94 US Column Overlap|100 US Bits Allocated|101 US Bits Stored|102 US High Bit|103 US Pixel Representation
104 US Smallest Valid Pixel Value|105 US Largest Valid Pixel Value|106 US Smallest Image Pixel Value|107 US Largest Image Pixel Value
108 US Smallest Pixel Value in Series|109 US Largest Pixel Value in Series|110 US Smallest Image Pixel Value in Plane
111 US Largest Image Pixel Value in Plane|120 US Pixel Padding Value|121 US Pixel Padding Range Limit|122 FL Float Pixel Padding Value
123 FD Double Float Pixel Padding Value|124 FL Float Pixel Padding Range Limit|125 FD Double Float Pixel Padding Range Limit
200 US Image Location|300 CS Quality Control Image|301 CS Burned In Annotation|302 CS Recognizable Visual Features
303 CS Longitudinal Temporal Information Modified|304 UI Referenced Color Palette Instance UID|400 US Rows For Nth Order Coefficients
401 US Columns For Nth Order Coefficients|402 LO Coefficient Coding|403 AT Coefficient Coding Pointers|404 AT Details of Coefficients
700 LO DCT Label|701 CS Data Block Description|702 AT Data Block|710 US Normalization Factor Format|720 US Zonal Map Number Format
721 AT Zonal Map Location|722 US Zonal Map Format|730 US Adaptive Map Format|740 US Code Number Format
a02 CS Pixel Spacing Calibration Type|a04 LO Pixel Spacing Calibration Description|1040 CS Pixel Intensity Relationship
1041 SS Pixel Intensity Relationship Sign|1050 DS Window Center|1051 DS Window Width|1052 DS Rescale Intercept|1053 DS Rescale Slope
1054 LO Rescale Type|1055 LO Window Center & Width Explanation|1056 CS VOI LUT Function|1080 CS Gray Scale
1090 CS Recommended Viewing Mode|1100 US Gray Lookup Table Descriptor|1101 US Red Palette Color Lookup Table Descriptor
1102 US Green Palette Color Lookup Table Descriptor|1103 US Blue Palette Color Lookup Table Descriptor
1104 US Alpha Palette Color Lookup Table Descriptor|1111 US Large Red Palette Color Lookup Table Descriptor
1112 US Large Green Palette Color Lookup Table Descriptor|1113 US Large Blue Palette Color Lookup Table Descriptor
1199 UI Palette Color Lookup Table UID|1200 US Gray Lookup Table Data|1201 OW Red Palette Color Lookup Table Data
1202 OW Green Palette Color Lookup Table Data|1203 OW Blue Palette Color Lookup Table Data|1204 OW Alpha Palette Color Lookup Table Data
1211 OW Large Red Palette Color Lookup Table Data|1212 OW Large Green Palette Color Lookup Table Data
1213 OW Large Blue Palette Color Lookup Table Data|1214 UI Large Palette Color Lookup Table UID
1221 OW Segmented Red Palette Color Lookup Table Data|1222 OW Segmented Green Palette Color Lookup Table Data
1223 OW Segmented Blue Palette Color Lookup Table Data|1224 OW Segmented Alpha Palette Color Lookup Table Data
1230 SQ Stored Value Color Range Sequence|1231 FD Minimum Stored Value Mapped|1232 FD Maximum Stored Value Mapped
1300 CS Breast Implant Present|1350 CS Partial View|1351 ST Partial View Description|1352 SQ Partial View Code Sequence
135a CS Spatial Locations Preserved|1401 SQ Data Frame Assignment Sequence|1402 CS Data Path Assignment
1403 US Bits Mapped to Color Lookup Table|1404 SQ Blending LUT 1 Sequence|1405 CS Blending LUT 1 Transfer Function
1406 FD Blending Weight Constant|1407 US Blending Lookup Table Descriptor|1408 OW Blending Lookup Table Data
140b SQ Enhanced Palette Color Lookup Table Sequence|140c SQ Blending LUT 2 Sequence|140d CS Blending LUT 2 Transfer Function
140e CS Data Path ID|140f CS RGB LUT Transfer Function|1410 CS Alpha LUT Transfer Function|2000 OB ICC Profile|2002 CS Color Space
2110 CS Lossy Image Compression|2112 DS Lossy Image Compression Ratio|2114 CS Lossy Image Compression Method|3000 SQ Modality LUT Sequence
3002 US LUT Descriptor|3003 LO LUT Explanation|3004 LO Modality LUT Type|3006 OW LUT Data|3010 SQ VOI LUT Sequence
3110 SQ Softcopy VOI LUT Sequence`,
  0x6000: `10 US Overlay Rows|11 US Overlay Columns|15 IS Number of Frames in Overlay|22 LO Overlay Description|40 CS Overlay Type
45 LO Overlay Subtype|50 SS Overlay Origin|51 US Image Frame Origin|100 US Overlay Bits Allocated|102 US Overlay Bit Position
1301 IS ROI Area|1302 DS ROI Mean|1303 DS ROI Standard Deviation|1500 LO Overlay Label|3000 OW Overlay Data`,
  0x7fe0: `1 OV Extended Offset Table|2 OV Extended Offset Table Lengths|8 OF Float Pixel Data|9 OD Double Float Pixel Data|10 OW Pixel Data
11 US Variable Next Data Group`,
};
