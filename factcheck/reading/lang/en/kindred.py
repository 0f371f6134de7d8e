"""English words of like meaning, by which a passage is found that says it in other words."""

from __future__ import annotations

from factcheck.reading.kindred_words import KindredWords

WORDS = KindredWords(
    alike="""
marry married marriage wed weds wedding bride groom husband wife spouse
engaged engagement fiance fiancee betrothed propose proposed
divorce divorced separated split
born birth birthday birthplace native
die died dies death dead deceased passed
kill killed killing slain murder murdered slaying homicide assassinated assassination
son daughter child children kid kids baby
parent parents mother father mom dad mum
brother sister sibling siblings
film movie picture feature
song single track tune
album record lp
band group
singer vocalist musician artist
actor actress starring star starred
cast role play plays portray portrayed portrays playing character
direct directed director directing helmed filmmaker
write wrote written writer writing author authored penned
compose composed composer
produce produced producer production
release released releases launch launched debut debuted premiere premiered unveiled
publish published publication publisher
announce announced announcement reveal revealed confirm confirmed
say said says tell told state stated claim claimed
report reported reports according
win won winner winning victory victorious beat defeated defeat
lose lost loss defeat
champion champions championship title
award awarded awards prize honor honour honored honoured
nominate nominated nomination nominee
score scored goal goals
game match matches games fixture videogame
team club squad side
coach manager trainer
player players footballer
season campaign
sign signed signing contract deal
trade traded transfer transferred
recall recalled
join joined joins
leave left leaves depart departed departure quit resign resigned resignation stepped
retire retired retirement
appoint appointed appointment named hired
elect elected election elections vote voted voters ballot poll polls
candidate nominee runner
senator senate sen
representative rep congressman congresswoman
governor gov
president pres presidency presidential
minister ministry
parliament legislature congress
law legislation bill act statute
court judge judicial justice
lawyer attorney counsel
sue sued lawsuit suit
convict convicted guilty conviction
sentence sentenced jail jailed prison imprisoned
arrest arrested detained custody
charge charged indicted indictment accused
police officers officer cops
crime criminal offence offense
attack attacked assault assaulted
bomb bombing explosion blast exploded
shoot shot shooting gunfire gunned
gun firearm firearms weapon weapons
war conflict fighting battle
army military troops soldiers forces
injure injured injuries wounded hurt
sick ill illness disease
doctor physician dr
hospital clinic
patient patients
drug drugs medicine medication
school college university academy
student students pupil pupils
freshman freshmen
teacher professor instructor lecturer
degree graduate graduated graduating bachelor bachelors alumnus alumni
study studied studies research researchers
scientist scientists researcher
found founded founder established establish formed
open opened opening inaugurated
close closed closing closure shut
build built building construct constructed construction
design designed designer architect
company firm corporation corp business inc ltd
chief ceo boss head
executive exec
work worked works working job employed
employee employees staff worker workers
layoff layoffs downsizing
buy bought purchase purchased acquire acquired acquisition
sell sold sale sales
own owned owner owns ownership
cost costs price priced
pay paid payment salary wage
money funds funding cash fund funded
fundraising crowdfunding kickstarter pledged
invest invested investment investor investors
rise rose risen increase increased grew grown climbed
fall fell fallen decrease decreased drop dropped decline declined
start started starts begin began begun beginning commenced
end ended finish finished concluded
continue continued
move moved relocated relocate
live lived lives living reside resided resident residents residence
city town municipal
country nation national nationwide
village hamlet
population inhabitants residents
area region district
road street highway route
car cars automobile vehicle vehicles
train rail railway railroad
plane aircraft airplane jet flight
ship vessel boat
house home houses homes
church cathedral parish
king queen royal monarch
famous known renowned popular fame celebrated legendary
important major significant
big large huge massive great
small little tiny
first debut
last final
best finest top
new newly
old former ex previously
earlier before previous
fast quick rapid
rich wealthy
photo photograph picture image
magazine newspaper paper journal
review reviews critic critics
book novel books
television tv
show series program programme showed shown
episode episodes
broadcast aired
channel network
website site web online
video clip footage
computer pc
chart charts charted peaked
cover covers
concert performance performed perform gig
tour touring
festival fest
food dish cuisine
restaurant cafe diner
animal animals creature
forest woods
river stream
sea ocean
mountain mount peak
island isle
storm hurricane cyclone typhoon
fire blaze
two 2 twice pair
three 3 trio
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
eleven 11
twelve 12 dozen
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
january jan
february feb
april apr
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec
tuesday tue tues
thursday thu thurs
friday fri
usa america american americans united_states
uk britain british united_kingdom
england english
germany german germans
france french
spain spanish
italy italian
china chinese
japan japanese
india indian
russia russian russians
canada canadian
australia australian
ireland irish
scotland scottish
netherlands dutch
belgium belgian
sweden swedish
norway norwegian
denmark danish
finland finnish
poland polish
switzerland swiss
turkey turkish
greece greek
mexico mexican
brazil brazilian
africa african african_american
europe european
asia asian
kenya kenyan
create created creation creator developed developer develop
plan plans planned planning intend intended
help helped assist assisted assistance aid
support supported backed backing
oppose opposed opposition against
agree agreed agreement
meet met meeting
visit visited visitor visitors
serve served serving service
lead led leader leading headed
member members membership
replace replaced succeeded successor replacing
receive received
give gave given donate donated donation
include included includes including
feature featured features featuring
call called named dubbed known
use used uses using
find found discovered discovery
consider considered regarded
describe described
praise praised acclaimed acclaim
criticize criticized criticised criticism
allow allowed permit permitted
ban banned prohibited prohibit
cause caused due because
reach reached
approve approved approval
reject rejected
cancel cancelled canceled
expand expanded expansion
restore restored restoration
destroy destroyed demolished demolition
injury injured
protest protests protesters demonstration demonstrators
gay lesbian lgbt homosexual
woman women female
man men male
people persons individuals
young youth teen teenager
worth value valued
annual yearly
month monthly
week weekly
daily day
percent per_cent
un united_nations
eu european_union
pope vatican pontiff
prime_minister premier pm
foreign_minister secretary_of_state
spokesman spokeswoman spokesperson
tax taxes taxation levy
budget spending
economy economic gdp
unemployment unemployed jobless
debt deficit loan
bank banks lender
oil petroleum crude
gas fuel petrol
electricity power energy
climate warming emissions carbon
virus coronavirus covid pandemic
vaccine vaccines vaccinated vaccination jab shot
cancer tumor tumour
heart cardiac
pregnant pregnancy
abortion abortions
earthquake quake
flood floods flooding flooded
crash crashed accident collision
rescue rescued saved
missing disappeared disappearance vanished
escape escaped fled flee
migrant migrants immigrant immigrants immigration
refugee refugees asylum
border frontier
treaty pact accord
ceasefire truce armistice
hostage hostages kidnapped abducted
terrorist terrorists terrorism extremist
rebel rebels insurgents militants
nuclear atomic
missile missiles rocket rockets
navy naval fleet
airport airfield
airline carrier
pilot aviator
astronaut cosmonaut
space nasa orbit
moon lunar
earth planet
dog dogs puppy
cat cats kitten
horse horses
bird birds
fish fishing
tree trees
farm farmer farmers farming agriculture agricultural
mine mining miner miners
factory plant manufacturing manufacture manufactured
shop store retail retailer
hotel inn lodge
museum gallery exhibition exhibit exhibited
painting painted painter paintings
statue sculpture monument memorial
theater theatre stage
dance danced dancer
comedy comedian comic
documentary doc
soundtrack score
lyrics words
guitar guitarist
drum drums drummer percussion
piano pianist keyboards
orchestra symphony philharmonic
opera operatic
stadium arena ground
league division
cup trophy medal
olympic olympics
football soccer
race racing racer
runner running ran
swim swimming swimmer
wrestling wrestler
boxing boxer
captain skipper
goalkeeper goalie goaltender
quarterback qb
draft drafted
rookie newcomer
tie tied draw drew
rank ranked ranking rankings
religion religious faith
christian christianity
muslim muslims islam islamic
jewish jews jew judaism
priest pastor clergy bishop
temple shrine
school_board district
language languages linguistic
history historic historical
century 100_years
decade 10_years
ancient old
discover discovered discovery found
invent invented invention inventor
patent patented
software app application
phone telephone mobile smartphone
internet online web
email e-mail mail
facebook social_media
twitter tweet tweeted
hacker hackers hacked hacking
poor poverty
homeless homelessness
charity nonprofit non-profit foundation
volunteer volunteers volunteered
nickname nicknamed dubbed
alias pseudonym
mixed combined merged merger
split divided
influence influenced inspired inspiration inspiring
base based headquartered headquarters
locate located situated
near close nearby
length long
height tall high
weight weigh weighed
speed mph
temperature degrees
rain rainfall rainy
snow snowfall
cold freezing
hot heat
dry arid
half 50_percent
quarter 25_percent
majority most
million m
billion bn
thousand thousands
hundred hundreds
""",
    frame=frozenset(
        "fact check claim claims viral fake hoax false true misleading photo photos picture image video clip footage post shared share rt via".split()
    ),
)
