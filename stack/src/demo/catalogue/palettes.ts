/** A dye of a brand: its code and name there, the family shoppers filter by, and what it looks like. */
export type Dye = { readonly code: string; readonly name: string; readonly family: string; readonly hex: string }

const dyes = (text: string): Dye[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [code, name, family, hex] = line.trim().split('|') as [string, string, string, string]
      return { code, name, family, hex }
    })

export const haldenDyes = dyes(`
100|Chalk|white|#F4F1EA
110|Oat|beige|#DDCFB6
120|Sand Shell|beige|#CDB896
130|Camel|brown|#B58A5C
140|Tobacco|brown|#7A5335
150|Bitter Cocoa|brown|#4A3228
200|Pistachio|green|#BFC79A
210|Sea Mist|green|#9DB8A6
220|Moss|green|#6C7546
230|Deep Pine|green|#263C33
300|Pale Sky|blue|#B7CADF
310|Cornflower|blue|#6C8FC2
320|Fjord Blue|blue|#3D5F86
330|Night Ink|blue|#20293F
400|Butter|yellow|#F0DC9B
410|Saffron|yellow|#D9A134
500|Rosewater|pink|#E7C5C2
510|Peony|pink|#D0708A
520|Lingon|red|#A32F3B
530|Plum|purple|#56304A
540|Lilac Haze|purple|#B9A9CC
600|Apricot|orange|#E7A476
610|Rust|orange|#A8512E
700|Stone Melange|grey|#A6A39E
710|Graphite|grey|#4A4B50
900|Black|black|#1C1C1F
`)

export const vellutiDyes = dyes(`
A01|Bianco|white|#F3F1EC
A02|Panna|white|#EBE3D3
B01|Sabbia|beige|#D2C1A2
B02|Cammello|brown|#B98F60
B03|Tabacco|brown|#7B5636
B04|Testa di Moro|brown|#43302A
C01|Cielo|blue|#B5C7DC
C02|Avio|blue|#6A86A6
C03|Oltremare|blue|#2F4C7C
C04|Blu Notte|blue|#1E2538
D01|Salvia|green|#9AA58A
D02|Oliva|green|#5F6142
D03|Bottiglia|green|#22392F
E01|Ruggine|orange|#A2522F
E02|Bordeaux|red|#5F2130
E03|Corallo|pink|#D98A78
F01|Perla|grey|#BDBAB4
F02|Fumo|grey|#7D7D80
F03|Antracite|grey|#3D3E43
F04|Nero|black|#1B1B1D
G01|Ocra|yellow|#C99B44
`)

export const tarnfellDyes = dyes(`
WHT|Glacier|white|#EEF0EF
STN|Limestone|beige|#CFC6B4
BRK|Bracken|brown|#8C6239
PEA|Peat|brown|#4B3A30
MOS|Lichen|green|#8E9A6C
FOR|Larch|green|#3F5244
PIN|Scots Pine|green|#233A34
TRN|Tarn|blue|#2E6F82
SKY|High Sky|blue|#7FB0CF
COB|Cobalt|blue|#26509A
NVY|Midnight|blue|#1F2A44
HTR|Heather|purple|#85759B
DAM|Damson|purple|#4E2D4B
FOX|Foxglove|pink|#C4577F
ROW|Rowan|red|#B5352C
LAV|Ember|orange|#D9692F
GRS|Gorse|yellow|#E0B23A
CLD|Cloud Melange|grey|#B3B4B6
SLT|Slate|grey|#5A6069
BLK|Basalt|black|#1D1E21
`)

export const alveiraDyes = dyes(`
01|Natural White|white|#F3EFE6
02|Cream|white|#E9DFC9
05|Biscuit|beige|#D6B98F
07|Cognac|brown|#A5622F
08|Chestnut|brown|#74401F
09|Espresso|brown|#3D2419
12|Olive|green|#5E6340
14|Forest|green|#20372D
18|Ice Blue|blue|#B4C6D6
19|Denim Blue|blue|#456488
21|Marine|blue|#1F2C48
25|Blush|pink|#D9AAA2
27|Cherry|red|#8C2230
28|Terracotta|orange|#B5603C
30|Mustard|yellow|#C8962F
33|Aubergine|purple|#4A2740
40|Pewter|metallic|#9B9A97
41|Champagne|metallic|#CDB68C
44|Ash|grey|#8C8A86
50|Black|black|#1A1A1B
`)
