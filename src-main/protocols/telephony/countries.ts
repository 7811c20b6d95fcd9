/** Countries by their numbers: ITU-T E.212 (mobile country codes) and E.164 (country codes of telephone numbers). */
import { namesIn } from '../name-lists.ts';

export const MOBILE_COUNTRIES = namesIn(`#ca Greece|#cc Netherlands|#ce Belgium|#d0 France|#d4 Monaco|Andorra|Spain|#d8 Hungary
#da Bosnia and Herzegovina|Croatia|Serbia|Kosovo|Italy|#e1 Vatican City|Romania|#e4 Switzerland|#e6 Czech Rep.|Slovakia|Austria|#ea United Kingdom
United Kingdom|#ee Denmark|#f0 Sweden|#f2 Norway|#f4 Finland|#f6 Lithuania|Latvia|Estonia|#fa Russian Federation
#ff Ukraine|#101 Belarus|#103 Moldova (Republic of)|Poland|#106 Germany|#10a Gibraltar|#10c Portugal|#10e Luxembourg
#110 Ireland|#112 Iceland|#114 Albania|#116 Malta|#118 Cyprus|#11a Georgia|Armenia|Bulgaria|#11e Turkey
#120 Faroe Islands|#122 Greenland|#124 San Marino|Slovenia|North Macedonia|Liechtenstein|#129 Montenegro|#12e Canada
#134 Saint Pierre and Miquelon|#136 United States|United States|United States|United States|United States|United States
United States|#14a Puerto Rico|#14c United States Virgin Islands|#14e Mexico|#152 Jamaica
#154 French Guiana / Guadeloupe / Martinique|#156 Barbados|#158 Antigua and Barbuda|#15a Cayman Islands
#15c British Virgin Islands|#15e Bermuda|#160 Grenada|#162 Montserrat|#164 Saint Kitts and Nevis|#166 Saint Lucia
#168 Saint Vincent and the Grenadines|#16a Curaçao / Sint Maarten / Bonaire, Sint Eustatius and Saba|Aruba|Bahamas
Anguilla|Dominica|#170 Cuba|#172 Dominican Rep.|#174 Haiti|#176 Trinidad and Tobago|#178 Turks and Caicos Islands
#190 Azerbaijan|Kazakhstan|Bhutan|#194 India|India|India|#19a Pakistan|#19c Afghanistan|Sri Lanka|Myanmar|Lebanon|Jordan
Syrian Arab Republic|Iraq|Kuwait|Saudi Arabia|Yemen|Oman|#1a8 United Arab Emirates|Israel|Bahrain|Qatar|Mongolia|Nepal
United Arab Emirates (Abu Dhabi)|United Arab Emirates (Dubai)|Iran (Islamic Republic of)|#1b2 Uzbekistan|#1b4 Tajikistan
Kyrgyzstan|Turkmenistan|#1b8 Japan|Japan|#1c2 Korea (Rep. of)|#1c4 Viet Nam|#1c6 Hong Kong, China|Macao, China|Cambodia
Lao P.D.R.|#1cc China|China|#1d2 Taiwan|Dem. People's Rep. of Korea|#1d6 Bangladesh|#1d8 Maldives|#1f6 Malaysia
#1f9 Australia|#1fe Indonesia|#202 Timor-Leste|Philippines|#208 Thailand|#20d Singapore|#210 Brunei Darussalam
#212 New Zealand|#218 Nauru|Papua New Guinea|#21b Tonga|Solomon Islands|Vanuatu|Fiji|Wallis and Futuna|American Samoa
Kiribati|New Caledonia|French Polynesia|Cook Islands|Samoa|Micronesia|Marshall Islands|Palau|Tuvalu|Tokelau|Niue
#25a Egypt|Algeria|Morocco|Tunisia|Libya|Gambia|Senegal|Mauritania|Mali|Guinea|Côte d'Ivoire|Burkina Faso|Niger|Togo
Benin|Mauritius|Liberia|Sierra Leone|Ghana|Nigeria|Chad|Central African Rep.|Cameroon|Cabo Verde|Sao Tome and Principe
Equatorial Guinea|Gabon|Congo|Dem. Rep. of the Congo|Angola|Guinea-Bissau|Seychelles|Sudan|Rwanda|Ethiopia|Somalia
Djibouti|Kenya|Tanzania|Uganda|Burundi|Mozambique|#285 Zambia|Madagascar
French Departments and Territories in the Indian Ocean|Zimbabwe|Namibia|Malawi|Lesotho|Botswana|Eswatini|Comoros
South Africa|#291 Eritrea|Saint Helena, Ascension and Tristan da Cunha|South Sudan|#2be Belize|#2c0 Guatemala
#2c2 El Salvador|#2c4 Honduras|#2c6 Nicaragua|#2c8 Costa Rica|#2ca Panama|#2cc Peru|#2d2 Argentina|#2d4 Brazil
#2da Chile|#2dc Colombia|#2de Venezuela|#2e0 Bolivia|#2e2 Guyana|#2e4 Ecuador|#2e6 French Guiana|#2e8 Paraguay
#2ea Suriname|#2ec Uruguay|#2ee Falkland Islands (Malvinas)|#385 International Mobile, shared code
Other purposes, shared code|#3df Trial of a proposed new international telecommunication service, shared code
#3e7 Private network|#681 Unset`);

export const TELEPHONE_COUNTRIES = namesIn(`#1 Americas|#7 Russian Federation, Kazakstan (Republic of)|#14 Egypt (Arab Republic of)
#1b South Africa (Republic of)|#1e Greece|Netherlands (Kingdom of the)|Belgium|France|Spain|#24 Hungary (Republic of)|#27 Italy|Romania
Switzerland (Confederation of)|#2b Austria|United Kingdom of Great Britain and Northern Ireland|Denmark|Sweden|Norway
Poland (Republic of)|Germany (Federal Republic of)|#33 Peru|Mexico|Cuba|Argentine Republic
Brazil (Federative Republic of)|Chile|Colombia (Republic of)|Venezuela(Bolivarian Republic of)|#3c Malaysia|Australia
Indonesia (Republic of)|Philippines (Republic of the)|New Zealand|Singapore (Republic of)|Thailand|#51 Japan
Korea (Republic of)|#54 Viet Nam (Socialist Republic of)|#56 China (People's Republic of)|#5a Turkey|India (Republic of)
Pakistan (Islamic Republic of)|Afghanistan|Sri Lanka (Democratic Socialist Republic of)
Myanmar (the Republic of the Union of)|#62 Iran (Islamic Republic of)|#d2 Spare code|South Sudan (Republic of)
Morocco (Kingdom of)|Algeria (People's Democratic Republic of)|Spare code|Spare code|Tunisia|Spare code
Libya (Socialist People's Libyan Arab Jamahiriya)|Spare code|Gambia (Republic of)|Senegal (Republic of)
Mauritania (Islamic Republic of)|Mali (Republic of)|Guinea (Republic of)|Cote d'Ivoire (Republic of)|Burkina Faso
Niger (Republic of the)|Togolese Republic|Benin (Republic of)|Mauritius (Republic of)|Liberia (Republic of)|Sierra Leone
Ghana|Nigeria (Federal Republic of)|Chad (Republic of)|Central African Republic|Cameroon (Republic of)
Cape Verde (Republic of)|Sao Tome and Principe (Democratic Republic of)|Equatorial Guinea (Republic of)
Gabonese Republic|Congo (Republic of the)|Democratic Republic of Congo|Angola (Republic of)|Guinea-Bissau (Republic of)
Diego Garcia|Saint Helena, Ascension and Tristan da Cunha|Seychelles (Republic of)|Sudan (Republic of the)
Rwanda (Republic of)|Ethiopia (Federal Democratic Republic of)|Somali Democratic Republic|Djibouti (Republic of)
Kenya (Republic of)|Tanzania (United Republic of)|Uganda (Republic of)|Burundi (Republic of)|Mozambique (Republic of)
Spare code|Zambia (Republic of)|Madagascar (Republic of)|French Departments and Territories in the Indian Ocean
Zimbabwe (Republic of)|Namibia (Republic of)|Malawi|Lesotho (Kingdom of)|Botswana (Republic of)|Swaziland (Kingdom of)
Comoros (Union of the)|#118 Spare code|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code
Spare code|Spare code|Saint Helena, Ascension and Tristan da Cunha|Eritrea|Spare code|Spare code|Spare code|Spare code
Spare code|Aruba|Faroe Islands|Greenland (Denmark)|#15e Gibraltar|Portugal|Luxembourg|Ireland|Iceland
Albania (Republic of)|Malta|Cyprus (Republic of)|Finland|Bulgaria (Republic of)|#172 Lithuania (Republic of)
Latvia (Republic of)|Estonia (Republic of)|Moldova (Republic of)|Armenia (Republic of)|Belarus (Republic of)
Andorra (Principality of)|Monaco (Principality of)|San Marino (Republic of)|Vatican City State|Ukraine
Serbia (Republic of)|Montenegro (Republic of)|Spare code|Spare code|Croatia (Republic of)|Slovenia (Republic of)
Bosnia and Herzegovina|Group of countries, shared code|The Former Yugoslav Republic of Macedonia|#1a4 Czech Republic
Slovak Republic|Spare code|Liechtenstein (Principality of)|Spare code|Spare code|Spare code|Spare code|Spare code
Spare code|#1f4 Falkland Islands (Malvinas)|Belize|Guatemala (Republic of)|El Salvador (Republic of)
Honduras (Republic of)|Nicaragua|Costa Rica|Panama (Republic of)
Saint Pierre and Miquelon (Collectivite territoriale de la Republique francaise)|Haiti (Republic of)
#24e Guadeloupe (French Department of)|Bolivia (Plurinational State of)|Guyana|Ecuador
French Guiana (French Department of)|Paraguay (Republic of)|Martinique (French Department of)|Suriname (Republic of)
Uruguay (Eastern Republic of)|Bonaire, Saint Eustatius and Saba, Curacao|#29e Democratic Republic of Timor-Leste
Spare code|Australian External Territories|Brunei Darussalam|Nauru (Republic of)|Papua New Guinea|Tonga (Kingdom of)
Solomon Islands|Vanuatu (Republic of)|Fiji (Republic of)|Palau (Republic of)
Wallis and Futuna (Territoire francais d'outre-mer)|Cook Islands|Niue|Spare code|Samoa (Independent State of)
Kiribati (Republic of)|New Caledonia (Territoire francais d'outre-mer)|Tuvalu
French Polynesia (Territoire francais d'outre-mer)|Tokelau|Micronesia (Federated States of)
Marshall Islands (Republic of the)|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code
#320 International Freephone Service|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code
International Shared Cost Service (ISCS)|Spare code|#33e Spare code|Spare code|Spare code|Spare code|Spare code
Spare code|Spare code|Spare code|Spare code|Spare code|#352 Democratic People's Republic of Korea|Spare code
Hong Kong, China|Macau, China|Spare code|Cambodia (Kingdom of)|Lao People's Democratic Republic|Spare code|Spare code
Spare code|#366 Inmarsat SNAC|Spare code|Spare code|Spare code|Spare code
Reserved - Maritime Mobile Service Applications|Reserved - Maritime Mobile Service Applications
Reserved - Maritime Mobile Service Applications|Universal Personal Telecommunication Service (UPT)
Reserved for national non-commercial purposes|Bangladesh|Global Mobile Satellite System (GMSS), shared code
International Networks, shared code|International Networks, shared code|Spare code|Spare code|Taiwan, China|Spare code
Telecommunications for Disaster Relief (TDR)|Spare code|Spare code|Spare code|Spare code|Spare code|Spare code
Spare code|Spare code|Spare code|Spare code|Spare code|#3c0 Maldives (Republic of)|Lebanon|Jordan (Hashemite Kingdom of)
Syrian Arab Republic|Iraq (Republic of)|Kuwait (State of)|Saudi Arabia (Kingdom of)|Yemen (Republic of)
Oman (Sultanate of)|Reserved - reservation currently under investigation|#3cb United Arab Emirates|Israel (State of)
Bahrain (Kingdom of)|Qatar (State of)|Bhutan (Kingdom of)|Mongolia|Nepal (Federal Democratic Republic of)|Spare code
International Premium Rate Service (IPRS)|#3de Spare code
Trial of a proposed new international telecommunication public correspondence service, shared code
Tajikstan (Republic of)|Turkmenistan|Azerbaijan|Georgia|Kyrgyz Republic|Spare code|Uzbekistan (Republic of)
Reserved for future global service`);

/** ITU-T E.164 §6.2.1: country codes have one digit in zones 1 and 7, in others two or three. */
const COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;

/** The country code that an international number begins with. */
export function countryCode(number: string): number | undefined {
  const found = COUNTRY_CODE.exec(number);
  return found === null ? undefined : Number(found[0]);
}
