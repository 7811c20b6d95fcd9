/** Kinds of chassis by the numbers that Nortel's discovery gives them. */
import { namesIn } from '../../name-lists.ts';

export const chassisName = namesIn(`#1 other
3000
3030
2310
2810
2912
2914
271x
2813
2814
2915
5000
2813SA
2814SA
810M
Ethercell
5005
Alcatel Ethernet workgroup conc.
#14 2715SA
2486
28000 series
23000 series
5DN00x series
BayStack Ethernet
23100 series
100Base-T Hub
3000 Fast Ethernet
Orion switch
#1f DDS
Centillion (6 slot)
Centillion (12 slot)
Centillion (1 slot)
BayStack 301
BayStack TokenRing Hub
FVC Multimedia Switch
Switch Node
BayStack 302 Switch
BayStack 350 Switch
BayStack 150 Ethernet Hub
Centillion 50N switch
Centillion 50T switch
BayStack 303 and 304 Switches
BayStack 200 Ethernet Hub
BayStack 250 10/100 Ethernet Hub
#30 BayStack 450 10/100/1000 Switches
BayStack 410 10/100 Switches
Passport 1200 L3 Switch
Passport 1250 L3 Switch
Passport 1100 L3 Switch
Passport 1150 L3 Switch
Passport 1050 L3 Switch
Passport 1051 L3 Switch
Passport 8610 L3 Switch
Passport 8606 L3 Switch
Passport 8010
Passport 8006
BayStack 670 wireless access point
Passport 740
Passport 750
Passport 790
Business Policy Switch 2000 10/100 Switches
Passport 8110 L2 Switch
Passport 8106 L2 Switch
BayStack 3580 Gig Switch
BayStack 10 Power Supply Unit
BayStack 420 10/100 Switch
OPTera Metro 1200 Ethernet Service Module
OPTera 8010co
OPTera 8610co L3 switch
OPTera 8110co L2 switch
OPTera 8003
OPTera 8603 L3 switch
OPTera 8103 L2 switch
BayStack 380 10/100/1000 Switch
Ethernet Switch 470-48T
OPTera Metro 1450 Ethernet Service Module
OPTera Metro 1400 Ethernet Service Module
Alteon Switch Family
Ethernet Switch 460-24T-PWR
OPTera Metro 8010 OPM L2 Switch
OPTera Metro 8010co OPM L2 Switch
OPTera Metro 8006 OPM L2 Switch
OPTera Metro 8003 OPM L2 Switch
Alteon 180e
Alteon AD3
Alteon 184
Alteon AD4
Passport 1424 L3 switch
Passport 1648 L3 switch
Passport 1612 L3 switch
Passport 1624 L3 switch
BayStack 380-24F Fiber 1000 Switch
Ethernet Routing Switch 5510-24T
Ethernet Routing Switch 5510-48T
Ethernet Switch 470-24T
Nortel Networks Wireless LAN Access Point 2220
Passport RBS 2402 L3 switch
Alteon Application Switch 2424
Alteon Application Switch 2224
Alteon Application Switch 2208
Alteon Application Switch 2216
Alteon Application Switch 3408
Alteon Application Switch 3416
Nortel Networks Wireless LAN SecuritySwitch 2250
Ethernet Switch 425-48T
Ethernet Switch 425-24T
Nortel Networks Wireless LAN Access Point 2221
Nortel Metro Ethernet Service Unit 24-T SPF switch
 Nortel Metro Ethernet Service Unit 24-T LX DC switch
Passport 8300 10-slot chassis
Passport 8300 6-slot chassis
Ethernet Routing Switch 5520-24T-PWR
Ethernet Routing Switch 5520-48T-PWR
Nortel Networks VPN Gateway 3050
Alteon SSL 310 10/100
Alteon SSL 310 10/100 Fiber
Alteon SSL 310 10/100 FIPS
Alteon SSL 410 10/100/1000
Alteon SSL 410 10/100/1000 Fiber
Alteon Application Switch 2424-SSL
Ethernet Switch 325-24T
Ethernet Switch 325-24G
Nortel Networks Wireless LAN Access Point 2225
Nortel Networks Wireless LAN SecuritySwitch 2270
24-port Ethernet Switch 470-24T-PWR
48-port Ethernet Switch 470-48T-PWR
Ethernet Routing Switch 5530-24TFD
Ethernet Switch 3510-24T
Nortel Metro Ethernet Service Unit 12G AC L3 switch
Nortel Metro Ethernet Service Unit 12G DC L3 switch
Nortel Secure Access Switch
Nortel Networks VPN Gateway 3070
OPTera Metro 3500
SMB BES 1010 24T
SMB BES 1010 48T
SMB BES 1020 24T PWR
SMB BES 1020 48T PWR
SMB BES 2010 24T
SMB BES 2010 48T
SMB BES 2020 24T PWR
SMB BES 2020 48T PWR
SMB BES 110 24T
SMB BES 110 48T
SMB BES 120 24T PWR
SMB BES 120 48T PWR
SMB BES 210 24T
SMB BES 210 48T
SMB BES 220 24T PWR
SMB BES 220 48T PWR
OME 6500
Ethernet Routing Switch 4548GT
Ethernet Routing Switch 4548GT-PWR
Ethernet Routing Switch 4550T
Ethernet Routing Switch 4550T-PWR
Ethernet Routing Switch 4526FX
Ethernet Routing Switch 2500-26T
Ethernet Routing Switch 2500-26T-PWR
Ethernet Routing Switch 2500-50T
Ethernet Routing Switch 2500-50T-PWR
#d5 Virtual Services Platform 8284XSQ`);
