/**
 * The judged queries, by what is hard about them: `what is typed = what is wanted`, or the two in one, apart by
 * semicolons. Needs are explained in `needs.ts`; a number is typed as the product at that place has it.
 */
const texts: Readonly<Record<string, string>> = {
  'an article': `
    ankle boots; boots; winter boots; platform boots; over-the-knee boots; trainers; lace-ups; high-top trainers;
    slip-ons; sandals; high heels; ballet pumps; espadrilles; slippers; jumper; cardigan; sweatshirt; hoodie;
    t-shirt; print t-shirt; long sleeved top; shirt; formal shirt; polo shirt; blouse; vest; dress; jersey dress;
    summer dress; maxi dress; cocktail dress; jumper dress; skirt; pencil skirt; a-line skirt; jumpsuit; jacket;
    bomber jacket; leather jacket; suit jacket; coat; winter coat; trenchcoat; parka; blazer; suit; waistcoat;
    trousers; chinos; jeans; slim fit jeans; shorts; swimming shorts; tracksuit bottoms; leggings; tights; socks;
    boxer shorts; pyjamas; dressing gown; bag; handbag; across body bag; tote bag; rucksack; clutch; wallet; belt;
    scarf; hat; watch; tie; bow tie; sunglasses
  `,
  'the same in other words': `
    sweater = jumper; pullover = jumper; pants = trousers; sneakers = trainers; sneaker = trainers; tee = t-shirt;
    backpack = rucksack; crossbody bag = across body bag; shawl = scarf; pyjama = pyjamas; pajamas = pyjamas;
    cowboy boots; biker boots = cowboy boots; nightdress = nightie; skinny jeans; shades = sunglasses;
    sweat shirt = sweatshirt; trench coat = trenchcoat; purse = wallet; handbags = handbag; gilet = vest;
    party dress = cocktail dress; robe = dressing gown
  `,
  'one or many, joined or not': `
    ankle boot = ankle boots; boot = boots; jumpers = jumper; dresses = dress; blouses = blouse; scarves = scarf;
    watches = watch; hoodies = hoodie; hoody = hoodie; sandal = sandals; tshirt = t-shirt; t shirt = t-shirt;
    tshirts = t-shirt; laceups = lace-ups; lace ups = lace-ups; slip ons = slip-ons;
    high top trainers = high-top trainers; hightop trainers = high-top trainers; a line skirt = a-line skirt;
    hand bag = handbag; sun glasses = sunglasses; jump suit = jumpsuit; over the knee boots = over-the-knee boots;
    polo shirts = polo shirt; briefcases = briefcase
  `,
  'a typo': `
    anckle boots = ankle boots; ankel boots = ankle boots; trainrs = trainers; trianers = trainers;
    sandels = sandals; espadriles = espadrilles; jumpr = jumper; cardigen = cardigan; cardgan = cardigan;
    sweatshrit = sweatshirt; hooodie = hoodie; blous = blouse; bluose = blouse; jersy dress = jersey dress;
    sumer dress = summer dress; coktail dress = cocktail dress; pencl skirt = pencil skirt;
    bommber jacket = bomber jacket; lether jacket = leather jacket; blazzer = blazer; trosers = trousers;
    chinnos = chinos; legings = leggings; pijamas = pyjamas; rucksak = rucksack; ruckscak = rucksack; walet = wallet;
    sunglases = sunglasses; briefcas = briefcase; waistcot = waistcoat; scarff = scarf; angeldal = @Angeldale;
    pyramidustris = @Pyramidustries; oceannavigations = @Oceanavigations; gnomehous = @Gnomehouse;
    elitellligence = @Elitelligence; cogniac boots = boots, cognac; bordeauks jumper = jumper, bordeaux;
    elitelligence trainrs = @Elitelligence, trainers
  `,
  'as it is typed': `
    ankl = ankle boots; ankle b = ankle boots; trai = trainers; card = cardigan; hood = hoodie; swe = sweatshirt;
    blou = blouse; jumps = jumpsuit; ruck = rucksack; cock = cocktail dress; wall = wallet; sung = sunglasses;
    espa = espadrilles; long sl = long sleeved top; pyj = pyjamas; tig = @Tigress Enterprises; angel = @Angeldale;
    ocean = @Oceanavigations; low ti = @Low Tide Media; black ankle bo = ankle boots, black; cogn = cognac;
    bord = bordeaux; leggi = leggings; trench = trenchcoat
  `,
  'colour and article': `
    black ankle boots = ankle boots, black; cognac boots = boots, cognac; ankle boots cognac = ankle boots, cognac;
    black dress = dress, black; red dress = dress, red; grey blazer = blazer, grey; white shirt = shirt, white;
    white t-shirt = t-shirt, white; black t shirt = t-shirt, black; grey jumper = jumper, grey;
    gray jumper = jumper, grey; dark blue jeans = jeans, dark blue; blue jeans = jeans, blue;
    brown belt = belt, brown; black belt = belt, black; khaki parka = parka, khaki; rose blouse = blouse, rose;
    bordeaux jumper = jumper, bordeaux; bordeaux cardigan = cardigan, bordeaux; black rucksack = rucksack, black;
    brown handbag = handbag, brown; taupe clutch = clutch, taupe; silver watch = watch, silver;
    gold sandals = sandals, gold; nude high heels = high heels, nude; light blue shirt = shirt, light blue;
    dark green jumper = jumper, dark green; khaki trousers = trousers, khaki; white trainers = trainers, white;
    black trainers = trainers, black; black vest = vest, black; midnight blue lace-ups = lace-ups, midnight blue;
    beige scarf = scarf, beige; camel coat = coat, camel; red sweatshirt = sweatshirt, red;
    off white blouse = blouse, off white; cognac handbag = handbag, cognac;
    black leather jacket = leather jacket, black; black skirt = skirt, black; blue socks = socks, blue;
    black tights = tights, black; red scarf = scarf, red
  `,
  'a colour': `
    black; cognac; dark blue; bordeaux; midnight blue; khaki; taupe; red; silver; off white
  `,
  'a brand': `
    Low Tide Media = @Low Tide Media; elitelligence = @Elitelligence; tigress enterprises = @Tigress Enterprises;
    oceanavigations = @Oceanavigations; gnomehouse = @Gnomehouse; champion arts = @Champion Arts;
    karmanite = @Karmanite; crystal lighting = @Crystal Lighting; spherecords = @Spherecords;
    tigress enterprises mama = @Tigress Enterprises MAMA; primemaster = @Primemaster
  `,
  'brand and article': `
    low tide media ankle boots = @Low Tide Media, ankle boots; low tide boots = @Low Tide Media, boots;
    elitelligence jumper = @Elitelligence, jumper; elitelligence trainers = @Elitelligence, trainers;
    tigress enterprises dress = @Tigress Enterprises, dress; tigress cardigan = @Tigress Enterprises, cardigan;
    oceanavigations shirt = @Oceanavigations, shirt; oceanavigations suit jacket = @Oceanavigations, suit jacket;
    pyramidustries blouse = @Pyramidustries, blouse; pyramidustries handbag = @Pyramidustries, handbag;
    gnomehouse dress = @Gnomehouse, dress; gnomehouse skirt = @Gnomehouse, skirt;
    angeldale boots = @Angeldale, boots; angeldale handbag = @Angeldale, handbag;
    spherecords vest = @Spherecords, vest; microlutions hoodie = @Microlutions, hoodie;
    champion arts t-shirt = @Champion Arts, t-shirt; spritechnologies jacket = @Spritechnologies, jacket;
    primemaster ankle boots = @Primemaster, ankle boots; black angeldale boots = @Angeldale, boots, black;
    elitelligence jumper grey = @Elitelligence, jumper, grey;
    low tide media cognac lace-ups = @Low Tide Media, lace-ups, cognac
  `,
  'for whom': `
    women boots = boots, women; women's boots = boots, women; mens boots = boots, men; men's jumper = jumper, men;
    mens shirt = shirt, men; women jumper = jumper, women; womens trainers = trainers, women;
    men trainers = trainers, men; women black jeans = jeans, black, women; mens belt = belt, men
  `,
  numbers: `
    style 12; colourway 12; ean 12; style 731; colourway 731; ean 731; style 1502; colourway 1502; ean 1502;
    style 2940; colourway 2940; ean 2940; style 3888; colourway 3888; ean 3888; style 4711; colourway 4711; ean 4711;
    style 5020; colourway 5020; ean 5020; style 6606; colourway 6606; ean 6606; sku 77; sku 2000; sku 4444; sku 6999
  `,
}

export const judged: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(texts).map(([kind, text]) => [kind, text.split(';').map((query) => query.trim())]),
)
