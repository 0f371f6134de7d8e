"""English titles, bodies, places and names."""

from __future__ import annotations

from factcheck.reading.name_words import NameWords

WORDS = NameWords(
    titles=(
        "president", "vice president", "vice-president", "former president", "acting president", "interim president", "president-elect",
        "prime minister", "deputy prime minister", "former prime minister", "premier", "minister", "foreign minister",
        "foreign affairs minister", "home affairs minister", "home minister", "communications minister", "digital minister",
        "tourism minister", "labour minister", "housing minister", "culture minister", "science minister", "sports minister",
        "industry minister", "defence minister", "defense minister", "finance minister", "interior minister", "health minister",
        "education minister", "justice minister", "trade minister", "energy minister", "environment minister", "transport minister",
        "agriculture minister", "economy minister", "chancellor", "king", "queen", "prince", "princess", "crown prince", "emperor",
        "sultan", "pope", "cardinal", "archbishop", "bishop", "imam", "ayatollah", "supreme leader", "secretary of state",
        "secretary of defense", "secretary of defence", "defense secretary", "defence secretary", "foreign secretary", "home secretary",
        "treasury secretary", "secretary general", "secretary-general", "un secretary-general", "nato secretary general",
        "attorney general", "attorney-general", "press secretary", "secretary", "undersecretary", "senator", "sen.", "sen",
        "representative", "rep.", "congressman", "congresswoman", "governor", "gov.", "gov", "mayor", "deputy mayor", "councillor",
        "ambassador", "consul", "envoy", "special envoy", "judge", "justice", "chief justice", "prosecutor", "commissioner", "speaker",
        "house speaker", "majority leader", "minority leader", "general", "gen.", "gen", "lieutenant general", "lt. gen.", "lt gen",
        "major general", "maj. gen.", "brigadier general", "brig. gen.", "brigadier", "brig.", "colonel", "col.", "col",
        "lieutenant colonel", "lt. col.", "major", "maj.", "captain", "capt.", "capt", "lieutenant", "lt.", "sergeant", "sgt.", "sgt",
        "corporal", "private", "admiral", "adm.", "vice admiral", "rear admiral", "commodore", "commander", "cmdr.", "air marshal",
        "field marshal", "marshal", "chairman", "chairwoman", "chair", "deputy chairman", "vice chairman", "vice-chairman",
        "chief executive", "chief executive officer", "ceo", "cfo", "coo", "chief financial officer", "founder", "co-founder",
        "managing director", "executive director", "director", "director general", "director-general", "deputy director", "professor",
        "prof.", "prof", "associate professor", "doctor", "dr.", "dr", "dean", "rector", "principal", "lawyer", "attorney", "analyst",
        "economist", "coach", "manager", "captain", "actor", "actress", "singer", "author", "researcher", "scientist", "spokesman",
        "spokeswoman", "spokesperson", "chief of staff", "chief of the general staff", "chief of general staff", "chief of defence",
        "chief of the defence staff", "chief", "police chief", "army chief", "head", "deputy head", "leader", "opposition leader",
        "party leader", "chairman of the joint chiefs of staff", "joint chiefs chairman", "chairman of the joint chiefs", "inspector",
        "detective", "superintendent", "sheriff", "officer", "reverend", "rev.", "rabbi", "sheikh", "sir", "lord", "lady", "dame",
        "baroness", "baron", "first lady", "heir", "lawmaker", "deputy", "mp", "activist", "journalist",
    ),
    honorifics=("datuk seri", "datuk", "dato", "tan sri", "tun", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "madam", "mx"),
    bodies=(
        "ministry of", "ministry for", "department of", "department for", "university of", "bank of", "republic of", "house of",
        "council of", "court of", "institute of", "institute for", "center for", "centre for", "office of", "bureau of",
        "organization for", "organisation for", "committee on", "association of", "association for", "federation of", "union of",
        "academy of", "college of", "board of", "agency for", "commission on", "commission for", "joint chiefs of staff",
        "general staff of", "armed forces of", "armed forces", "air force", "supreme court", "high court", "house of representatives",
        "house of commons", "house of lords", "senate", "congress", "parliament", "national assembly", "white house",
        "state department", "justice department", "treasury department", "defense department", "defence ministry", "foreign ministry",
        "defense ministry", "health ministry", "finance ministry", "interior ministry", "education ministry", "security council",
        "general assembly", "electoral commission", "election commission", "central bank", "federal reserve", "police department",
    ),
    body_ends=frozenset("""
        University Ministry Department Agency Authority Commission Committee Council Court Bank Institute Association Federation
        Foundation Organization Organisation Party Union Corporation Corp Inc Ltd LLC PLC Group Company Co Holdings Airlines Airways
        Motors Times Post Journal News Tribune Herald Guardian Police Army Navy Guard Force Forces Senate Congress Parliament Academy
        College School Hospital Church Museum Club Center Centre Bureau Office Service Services Board Fund Trust Alliance Network
        Society League League Administration Secretariat Directorate Command Brigade Fleet Regiment Division Cabinet Assembly Treasury
        Pentagon Kremlin
    """.split()),
    place_ends=frozenset("""
        Street Road Avenue Boulevard Square Gardens Crescent Terrace Embankment Station Airport Stadium Arena Bridge Palace Cathedral County
        Valley River Canal Islands
    """.split()),
    ranks=frozenset("""
        Foreign Defence Defense Finance Interior Health Education Justice Trade Energy Affairs National Federal Supreme High General
        Staff Joint Chiefs Chief Armed Forces Force Air Army Navy Security Council State Central Royal International Deputy Vice Senior
        Executive Public Human Rights Nuclear Atomic Economic Development Environment Labor Labour Agriculture Commerce Transport
        Homeland
    """.split()),
    links=frozenset({"of", "for", "the", "and", "&"}),
    conjunctions=frozenset({"and", "&"}),
    places=(
        "Washington", "Moscow", "Kyiv", "Kiev", "Beijing", "Tokyo", "London", "Paris", "Berlin", "Brussels", "Geneva", "Rome", "Madrid",
        "Vienna", "Warsaw", "Ankara", "Istanbul", "Tehran", "Baghdad", "Damascus", "Beirut", "Jerusalem", "Tel Aviv", "Gaza",
        "Gaza City", "Rafah", "West Bank", "Gaza Strip", "Cairo", "Riyadh", "Dubai", "Abu Dhabi", "Doha", "Kabul", "Islamabad",
        "Karachi", "New Delhi", "Delhi", "Mumbai", "Dhaka", "Bangkok", "Hanoi", "Ho Chi Minh City", "Saigon", "Da Nang", "Hue",
        "Jakarta", "Surabaya", "Bandung", "Bali", "Java", "Sumatra", "Kuala Lumpur", "Manila", "Yangon", "Phnom Penh", "Vientiane",
        "Seoul", "Pyongyang", "Busan", "Shanghai", "Shenzhen", "Guangzhou", "Hong Kong", "Taipei", "Sydney", "Melbourne", "Canberra",
        "Brisbane", "Perth", "Auckland", "Wellington", "New York", "New York City", "Los Angeles", "Chicago", "Houston",
        "San Francisco", "Seattle", "Boston", "Philadelphia", "Miami", "Atlanta", "Dallas", "Detroit", "Ottawa", "Toronto", "Vancouver",
        "Montreal", "Mexico City", "Buenos Aires", "Rio de Janeiro", "Sao Paulo", "Santiago", "Bogota", "Lima", "Caracas", "Havana",
        "Nairobi", "Lagos", "Abuja", "Johannesburg", "Cape Town", "Pretoria", "Addis Ababa", "Khartoum", "Tripoli", "Tunis", "Algiers",
        "Rabat", "Accra", "Kinshasa", "Mogadishu", "Kharkiv", "Odesa", "Odessa", "Lviv", "Dnipro", "Zaporizhzhia", "Mariupol",
        "Bakhmut", "Crimea", "Donetsk", "Luhansk", "Donbas", "Kursk", "Belgorod", "St. Petersburg", "Saint Petersburg", "Minsk",
        "Tbilisi", "Yerevan", "Baku", "Tashkent", "Almaty", "Dublin", "Edinburgh", "Glasgow", "Belfast", "Manchester", "Birmingham",
        "Liverpool", "Amsterdam", "The Hague", "Copenhagen", "Stockholm", "Oslo", "Helsinki", "Lisbon", "Athens", "Prague", "Budapest",
        "Bucharest", "Sofia", "Belgrade", "Zagreb", "Munich", "Frankfurt", "Hamburg", "Milan", "Naples", "Barcelona", "England",
        "Scotland", "Wales", "Northern Ireland", "Britain", "Great Britain", "America", "U.S.", "US", "U.K.", "UK", "UAE", "USSR",
        "Soviet Union", "South Vietnam", "North Vietnam", "Palestine", "Kosovo", "Czech Republic", "Turkey", "Burma", "Ivory Coast",
        "Europe", "Asia", "Africa", "Middle East", "Southeast Asia", "South China Sea", "Black Sea", "Red Sea", "Baltic Sea",
        "Mediterranean", "Pacific", "Atlantic", "Arctic", "Antarctica", "California", "Texas", "Florida", "Virginia", "Georgia", "Ohio",
        "Pennsylvania", "Michigan", "Wisconsin", "Arizona", "Nevada", "Illinois", "New Jersey", "Massachusetts", "Maryland", "Alaska",
        "Hawaii", "Oregon", "Colorado", "Minnesota", "Iowa", "Kansas", "Missouri", "Tennessee", "Kentucky", "Alabama", "Louisiana",
        "Mississippi", "Oklahoma", "Utah", "Montana", "Idaho", "Nebraska", "Indiana", "Connecticut", "Vermont", "Maine",
    ),
    demonyms=(*"""russian ukrainian american u.s. us british uk english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian polish czech slovak hungarian romanian
        bulgarian greek turkish israeli palestinian iranian iraqi syrian lebanese jordanian saudi egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian ghanaian chinese japanese korean
        vietnamese indonesian malaysian singaporean thai filipino philippine burmese cambodian indian pakistani bangladeshi afghan australian canadian mexican brazilian argentine chilean colombian venezuelan cuban
        swedish norwegian danish finnish estonian latvian lithuanian belarusian georgian armenian serbian croatian european eu african asian soviet nato""".split(), "south korean", "north korean", "new zealand", "south african", "un", "u.n."),
    organisations=(
        "Reuters", "Associated Press", "The Associated Press", "AP", "AFP", "Agence France-Presse", "Bloomberg", "Bloomberg News",
        "BBC", "CNN", "CNBC", "NBC", "NBC News", "CBS", "CBS News", "ABC News", "Fox News", "Al Jazeera", "Xinhua", "TASS", "Tass",
        "RIA Novosti", "Interfax", "Kyodo", "Yonhap", "KCNA", "Antara", "VnExpress", "Thanh Nien", "Tuoi Tre", "Kompas", "Tempo",
        "The New York Times", "New York Times", "The Washington Post", "Washington Post", "The Wall Street Journal",
        "Wall Street Journal", "Financial Times", "The Guardian", "Guardian", "The Times", "The Economist", "Der Spiegel", "Le Monde",
        "Axios", "Politico", "NATO", "Nato", "UN", "U.N.", "United Nations", "European Union", "EU", "ASEAN", "WHO",
        "World Health Organization", "World Bank", "IMF", "International Monetary Fund", "WTO", "UNICEF", "UNESCO", "UNHCR", "IAEA",
        "OPEC", "OECD", "G7", "G20", "BRICS", "African Union", "Arab League", "Red Cross", "Amnesty International",
        "Human Rights Watch", "Greenpeace", "CIA", "FBI", "NSA", "FDA", "CDC", "NASA", "Pentagon", "Kremlin", "White House",
        "Capitol Hill", "Congress", "Senate", "Fed", "Federal Reserve", "Hamas", "Hezbollah", "Taliban", "Islamic State", "al-Qaeda",
        "Houthis", "Wagner", "Microsoft", "Google", "Apple", "Amazon", "Meta", "Facebook", "Twitter", "Tesla", "SpaceX", "OpenAI",
        "Nvidia", "Intel", "Samsung", "Boeing", "Airbus", "Toyota", "Volkswagen", "Pfizer", "Moderna", "Labour", "Tory", "GOP",
        "Democratic Party", "Republican Party", "Conservative Party", "Labour Party", "Scotland Yard", "Interpol", "Europol", "ICC",
        "ICJ", "International Criminal Court", "FIFA", "UEFA", "IOC", "Downing Street", "State Department",
    ),
    given_names=frozenset("""
        James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul
        Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen
        Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry
        Nathan Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Roger Terry Lawrence Sean Philip Albert Joe Lloyd Barack
        Hillary Kamala Boris Vladimir Sergei Sergey Dmitry Alexei Mikhail Valery Volodymyr Andriy Oleksandr Viktor Yevgeny Nikolai Igor
        Emmanuel Angela Olaf Ursula Antony Narendra Benjamin Recep Xi Kim Moon Joko Prabowo Elon Bill Steve Tim Jeff Warren Mary
        Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna
        Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Anna Shirley Nicole Emma Helen
        Samantha Katherine Christine Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Kelly Christina Joan
        Evelyn Lauren Judith Alice Julia Grace Jean Marie Theresa Liz Rishi Keir Ali Mohammed Muhammad Ahmed Hassan Omar Ibrahim Yusuf
        Fatima Aisha Carlos Juan Luis Pedro Pablo Giorgia Silvio Jens Mark Lars Anders Bjorn Hans Klaus Jürgen Pierre Jacques François
        Jean-Luc Marine
    """.split()),
    family_first=frozenset(
        "Nguyen Tran Pham Hoang Phan Vu Dang Bui Ngo Duong Nguyễn Trần Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương".split(),
    ),
    not_names=frozenset("""
        The A An In On At It He She They We You I This That These Those But And Or If When While After Before As For From With Without
        By To Of Not No Yes So Then There Here What Who Why How Where Which Its His Her Their Our My Your Also However Meanwhile Earlier
        Later Last Next Some Many Most Several Both All Each Every Other Another More Less Than Since Until During Under Over Between
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
        November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Photo Image Read See Click God
        Great Royal MBE OBE CBE KC QC MP PhD English Christmas Easter Ramadan Eid Internet Covid COVID Mr Mrs Ms Dr
    """.split()),
    lower_titles=False,
    goes_on=frozenset({"and", "who", "in", "at", "on", "from", "as"}),
    loose_titles=frozenset({
        "major", "general", "private", "head", "chief", "justice", "speaker", "principal", "captain", "manager", "officer",
    }),
    particles=frozenset("de da del della di van von der den bin bint binti al el la le du dos ibn ben abu".split()),
    offices=(
        "mayor", "deputy mayor", "governor",
    ),
)  # fmt: skip
