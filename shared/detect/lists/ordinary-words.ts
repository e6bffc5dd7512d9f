import { words } from './split.ts'

/**
 * Everyday English words, folded, that a sentence, a line or a heading may begin with: a capital on one of them
 * says nothing. Written by hand; regular endings (-s, -ed, -ing, -ly ...) are handled by `isOrdinary`.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  words(`
a an the this that these those my your his her its our their mine yours hers ours theirs i me you he him she
it we us they them myself yourself himself herself itself ourselves yourselves themselves who whom whose
which what where when why how whatever whoever whenever wherever however one ones someone somebody something
somewhere somehow sometime sometimes anyone anybody anything anywhere anyway everyone everybody everything
everywhere noone nobody nothing nowhere none other others another each every either neither both all any
some many much more most few fewer less least several such same own enough plenty lot lots bit half double
whole and or but nor so yet for because since although though unless until till while whereas if whether as
than like once whilst of in on at by to from with without within into onto upon out off over under above
below beneath between among amongst through throughout across along around round about against toward
towards before after during behind beside besides beyond near next past up down per via despite except
inside outside plus minus regarding concerning alongside amid underneath am is are was were be been being do
does did done doing have has had having will would shall should can could may might must ought need dare
cannot wont dont didnt doesnt isnt wasnt arent werent havent hasnt hadnt couldnt wouldnt shouldnt cant ain
aint im ive id ill youre youve hes shes theyre theyve weve thats whats theres heres lets gonna wanna gotta
innit kinda sorta dunno not no yes yeah yep yup nope nah ok okay oh ah aw ooh er erm um umm uh hmm mm mmm hm
mhm ha haha lol omg wow whoa hey hi hello hiya bye goodbye cheers ta please sorry thanks thank pardon
welcome right well now then there here just only even also too very really quite rather pretty almost nearly
always never ever often usually rarely seldom again already still soon later earlier today tonight tomorrow
yesterday ago perhaps maybe probably possibly certainly definitely actually basically honestly literally
obviously clearly apparently exactly absolutely totally completely simply especially particularly mostly
mainly generally finally eventually suddenly immediately recently currently otherwise instead therefore thus
hence moreover furthermore meanwhile nevertheless nonetheless together apart away back forward ahead aside
indeed else hardly barely merely surely seriously sadly luckily hopefully thankfully personally truly first
second third fourth fifth last final two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
hundred hundreds thousand thousands million millions billion zero nought nil monday tuesday wednesday
thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues
wed weds thu thur thurs fri sat good better best bad worse worst great nice lovely fine big small little
large huge tiny long short tall high low old young new early late full empty hard easy soft strong weak hot
cold warm cool wet dry dark light bright clean dirty rich poor cheap expensive free busy quiet loud slow
quick fast safe dangerous happy sad angry scared afraid worried anxious nervous calm tired sick healthy
unwell dead alive alone lonely proud ashamed guilty sure certain clear true false real fake different
similar simple difficult possible impossible important useful useless helpful kind mean rude polite funny
serious strange weird odd normal common rare special particular general main key major minor local public
private open closed shut ready able unable likely unlikely available fair unfair wrong correct perfect
terrible awful horrible brilliant amazing fantastic excellent wonderful incredible ridiculous stupid silly
clever smart wise mad crazy broken lost missing stuck pregnant married single divorced separated black white
red blue green yellow orange purple pink brown grey golden silver people person man men woman women boy boys
girl girls child children kid kids baby babies teenager teenagers adult adults youth lad lads lass lady
ladies gentleman gentlemen bloke guy guys folk folks human humans friend friends mate mates neighbour
neighbours stranger strangers colleague colleagues partner boyfriend girlfriend husband wife fiance ex
family families parent parents mother father mum mums mummy mam mammy mom mama ma dad dads daddy da pa papa
baba ammi abbu amma appa mamma pops mumsy son sons daughter daughters brother brothers sister sisters bro
sis sibling siblings twin twins cousin cousins aunt aunts auntie aunty aunties uncle uncles niece nephew
gran granny grandma grandmother nan nana nanna nani nanny nain taid grandad granddad grandpa grandfather
grandson granddaughter grandchild grandchildren grandparent grandparents godmother godfather carer carers
foster stepmum stepdad guardian house home homes flat room bedroom kitchen bathroom garden street road door
window floor wall roof stairs bed table chair sofa school schools college university uni class classes
classroom lesson lessons teacher teachers student students pupil pupils homework exam exams gcse gcses
course courses training work works worker workers job jobs office shop shops store market restaurant pub
cafe church mosque temple hospital hospitals clinic ward wards surgery doctor doctors nurse nurses therapist
therapists counsellor counsellors psychologist psychiatrist consultant consultants social service services
support group groups team teams centre center project projects programme program charity charities
organisation council government police officer officers court prison army station bus buses train trains car
cars van bike plane taxi driver park town city village country county world place places area side part
parts corner middle top bottom front end start beginning day days week weeks month months year years hour
hours minute minutes seconds moment time times date night nights morning mornings afternoon afternoons
evening evenings weekend weekends birthday christmas easter holiday holidays spring summer autumn winter
term half-term lunchtime bedtime midnight noon teatime boxing bonfire life lives death birth love hate fear
hope hopes joy anger pain grief sadness happiness anxiety depression stress trauma shame guilt trust faith
belief luck chance choice change changes problem problems issue issues question questions answer answers
reason reasons story stories idea ideas thing things stuff way ways word words name names number numbers
letter letters message messages text texts call calls phone phones email emails internet facebook instagram
tiktok snapchat twitter whatsapp zoom google youtube netflix online website computer laptop screen video
videos photo photos picture pictures film films book books music song songs game games sport football rugby
cricket netball swimming art drama dance maths english science history geography french german spanish food
drink water tea coffee milk bread breakfast lunch dinner supper meal meals alcohol drugs money cash bill
bills rent benefit benefits pay wage clothes shoes coat bag hat keys card paper pen body head face eye eyes
ear ears nose mouth hair hand hands arm arms leg legs foot feet heart brain mind blood skin bone bones
stomach health illness disease medicine medication tablet tablets pills treatment therapy diagnosis
appointment appointments referral assessment session sessions meeting meetings waiting list lists crisis
mental physical emotional voice voices noise sound silence smell touch sun rain snow wind weather sky sea
river tree trees flower flowers animal animals dog dogs cat cats bird birds horse fish get gets got getting
gotten go goes went gone going come comes came coming make makes made making take takes took taken taking
give gives gave given giving see sees saw seen seeing know knows knew known knowing think thinks thought
thinking say says said saying tell tells told telling ask asks asked asking want wants wanted needs needed
feel feels felt feeling feelings look looks looked looking find finds found finding keep keeps kept keeping
let put puts putting seem seems leave leaves left leaving bring brings brought begin begins began begun
become becomes became show shows showed shown hear hears heard hearing play plays run runs ran running move
moves live lived living believe hold holds held holding sit sits sitting stand stands stood standing lose
loses losing paid meet meets met set sets learn learns learned learnt lead leads led understand understands
understood watch watches follow follows stop stops create speak speaks spoke spoken read reads reading spend
spends spent grow grows grew grown win wins won teach teaches taught offer remember remembers forget forgot
forgotten consider appear buy buys bought serve die dies died dying send sends sent build builds built stay
stays stayed fall falls fell fallen cut cuts reach kill raise pass passes passed sell sells sold decide
return explain develop carry carries carried break breaks broke receive agree drive drives drove driven wear
wears wore worn eat eats ate eaten eating sleep sleeps slept sleeping wake woke wait waits waited walk walks
walked talk talks talked talking listen listens listened help helps helped helping try tries tried trying
use uses used using turn turns turned called calling started starting finish finished write writes wrote
written writing sing sang sung laugh laughs laughed cry cries cried crying shout shouted smile smiled hug
hugged hit hurt hurts throw threw fight fights fought hide hid hidden push pull pushed pulled catch caught
choose chose chosen cook cooks cooked drank drunk fly flew forgive guess imagine notice noticed realise
realised recognise suppose wish wonder worry mark marks check checked checks join joined visit visited ring
rang rung texted refer referred booked matter matters happen happens happened hang hung rest share shared
shares treat treated deal dealt mention mentioned describe accept admit allow allowed apply arrive arrived
avoid bet blame blow born bother bullied bully burn count cope coped cover cross deserve discharge
discharged discover expect expected fail failed fill fit fix focus force grab grabbed grateful handle
identify ignore ignored improve include increase introduce judge jump kick knock knocked lie lay laid lift
lock locked manage managed miss missed obtain order owe pack paint pick picked plan plant point prefer
prepare prevent print produce promise promised protect prove provide quit reckon record recorded recording
reduce remain remind remove reply report require respond roll save search settle shake shook sign signed
sort sorted spell steal stole step stick struggle struggled suffer suggest suit supply survive survived
swear switch taste tear tend test thrown tidy tie trip type wash waste wrap yell action actions active
activity activities address advice age aged agenda agreement aim air amount anniversary anonymous apology
apologies appendix approach april arrangement article assistant assembly attack attempt attendance attention
audience author average award awareness background badge ball band bank bar base basis battle beach bell
bench board boat bottle bowl box brief bridge building bullying bungalow business button cake camera camp
campaign cancer captain care career case cause chapter character chart chat chief childhood circle clerk
clock closing closure club coach code comment comments commissioner committee communication community
companion company comparison competition complaint concern conclusion condition conditions confidence
confidential connection consent contact content context contract control conversation corridor cost
counselling couple courage creative credit crime crowd cultural culture customer cycle damage danger data
debate debrief decision degree delay department deputy design desk detail details development diary
difference difficulty direction director disability discussion distance district document draft dream dreams
drug due duty earth economy education effect effort element emergency emotion employment energy engineer
environment equality equipment error evaluation event events evidence example examples excuse exercise
experience experiences expert experts facilitator facilitators fact facts factor faculty failure feature
feedback field figure file findings fire flipchart folder form forms foundation framework friendship fun
fund funding future gap gate generation gift glass goal gold grade ground growth guest guidance guide gym
habit hall handover harm heading healthcare heat height hell hill hobby hole honest honesty host hotel
housing humour identity image impact impression inclusion income independence independent individual
industry influence info information ink input inquiry inspector inspiration insurance interest interests
interview interviewer interviewee interviews introduction intro investigation investment invitation island
item items jack jacket joke journal journey judgement junction justice kettle king kindness knife knowledge
label lack land language law lawyer layer leader leaders leadership leaflet learning lecture legacy legal
level levels library licence limit line lines link links location logo loss machine magazine mail manager
managers map master match material matron mayor meaning measure media medical member members memory memories
method minister minority mirror mistake mixed mobile model moderator mood moral mortgage motion mountain
mouse movement mug museum narrator nation national nature neighbourhood nerve net network neuro news
newspaper note notes notebook nursery nursing objective occasion offence official oil operation opinion
opportunity option options organiser origin outcome outcomes overall overview owner package page pair palace
panel panic paragraph parish parking participant participants partnership party passion path pathway
patience patient patients pattern peace peer peers pension percent performance period permission phase
phrase physics piece pilot placement plans plate platform player pleasure pocket poem poetry points policy
pool population position post poster posters potential poverty power practice practitioner prayer presence
present presentation pressure price pride primary prime prince princess principle priority privacy prize
procedure process product profession professional professionals professor profile progress proof property
protection protest psychology psychosis publication purpose quality quarter queen quiz quote quotes race
racism radio range rate ration reaction reader reality receipt reception recipe recommendation
recommendations recovery reference reflection reflections region register relationship relationships relief
religion request research researcher researchers residential resilience resource resources respect response
responsibility result results review revision reward rhythm rights risk risks role roles roadshow route
routine row rule rules safeguarding safety salad sale sample sandwich scale scene schedule scheme scientist
score scribe season seat secondary secret secretary section sector security self self-harm senco senior
sense sentence sequence series sex shadow shape shift ship shock shoe shoulder shower sight signal site
situation size skill skills society solution solutions source space speaker specialist speech speed spirit
split sponsor spot staff stage stages standard star state statement statistics status steps stigma stone
storm strategy strength structure studio study style subject success suicide suicidal suggestion summary
supervision supervisor supplies surface surprise survey suspect symptom symptoms system systems task tax
technology television telly temperature tendency tension terms theatre theme themes theory thread threat
ticket title toilet tone tool tools topic topics total tour track trade tradition traffic trainee trainer
trainers transcript transcriber transition transport travel trend trial trouble truck truth tutor unit
unknown update upset urgent user users value values variety venue version victim view views violence vision
visitor volunteer volunteers volume war warning warnings wave weakness wealth weapon weekly weight wellbeing
wheelchair whisper wider wild wood worksheet workshop workshops worth writer yard zone pm amen hallelujah
god jesus lord christ allah heaven bible quran ramadan eid diwali hanukkah covid covid-19 lockdown pandemic
brexit halloween valentine xmas nhs camhs gp gps cbt dbt ptsd adhd ocd asd bpd eupd emdr tv uk usa eu a&e
sen ehcp pe ict pshe sats btec a-level a-levels as-level nvq gnvq phd ba bsc msc diy faq pin wifi wi-fi dvd
cd pc vip aids hiv tb ivf iv cpn cpns ot slt ewo pru prus tas lsa cin lac ebsa ssri ssris uti copd icu hdu
mdt cpa cqc cps dbs rs re emt aa mri ct ecg eeg bmi dwp pip esa uc jsa hr pr ceo md mp mps lgbt lgbtq lgbtq+
lgbtqia bame bme sos rip fyi asap ps nb cc sp etc eg ie mr mrs ms mx dr prof rev sir dame pastor webvtt srt
vtt unidentified inaudible crosstalk laughter pause interpreter translator q welsh scottish irish british
european american african asian indian pakistani chinese muslim christian jewish hindu sikh labour tory
conservative conservatives bless fancy cue twice thrice nineteenth firstly secondly thirdly lastly ages
loads tons heaps masses dozens handful hooyo aabo abti walaal walaalo umi beta yaar inshallah alhamdulillah
mashallah subhanallah wallahi wallah cariad bach diolch nos bore ond craic hun babe pet duck hen wain bairn
query spare ref bolts latches discipline customs unfortunately zip atm abandon absence abuse academic access
accident accommodation account accountant accuse ache achieve acknowledge acquire act actor actress add
addict addiction adjust administration admire admission adopt adoption advance advantage adventure advert
affect afford agency aggression aggressive agony aid alarm album alert allergy alter amaze ambition
ambulance analysis ancient angle announce annoy annual antidepressant antidepressants apartment app appeal
appearance appetite application appreciate approve argue argument arrange arrest arrow artist artists
assault assignment assist assume atmosphere attach attitude attract authority autograph avenue backlog
backpack balance balcony bare bargain bark barrier basement bat bath bathe bay bear beard beat beautiful
beauty bedding beg behave behaviour bend bin bite bitter blade blind block blog boil bomb bonus bounce
boundary boundaries bow branch brand breach breathe breathing brew brick bruise bubble budget bug bump bunch
bundle burden burst bury butt cab cabin cable cage calendar campus canteen cap capable capacity caption
carpet cartoon cast castle casual category caution celebrate celebration cell cemetery certificate chain
challenge challenges champion channel charge chase chest childcare chip chippy choir chunk cigarette citizen
claim clap clash classic click climb clinical clip closet cloud clue cluster coast collapse collar colour
coloured column comb combine comedy comfortable command commit commitment communicate compare compete
complain complex compliment comprehensive compromise concentrate concept concert concrete confess confirm
conflict confuse congratulations connect consequence consist constant construct contain contribute convince
cookie cooperate cop copy core corporate corpse cosy cottage cough counter crack crash crawl creature crisp
critic critical criticism crop crossing crush cup cure curious curiosity curse cushion custody cute dash
dawn deaf dealer debt decade decent declare decorate dedicate deeply defence defend define deliver demand
democracy demonstrate deny depend deposit depth desert desire desperate despair destroy detect determine
device devil dictionary diet dig dilemma dip disagree disappear disaster disclose disclosure discount
discrimination disguise disgust dish dismiss disorder display dispute disrespect distant distract distress
disturb dive divide divorce domestic donate doubt downstairs drag dramatic draw drawing dress drift drill
drop drown dull dump dust dye dynamic eager earn ease east edge edit editor educate efficient effective
elderly elder elect election electric elsewhere embarrass embrace emerge emphasis empathy empire employ
employer employers enable encounter encourage enemy enforce engage enjoy enormous enquiry ensure enter
entertain enthusiasm entire entrance entry envelope envy equal era escape essay essential establish estate
estimate ethnic evil evolve exact exchange excite exciting exclude exclusion excluded execute exhaust exist
exit expand expense experiment explode explore expose express extend extra extreme fabric fade fairly faint
familiar fame fan fantasy fare farm fashion fatal fate fault favour favourite feast federal fee feed fellow
female feminine fence festival fever fiction fierce finance financial finger fingers firm fist flag flame
flash flashback flashbacks flavour flee flight flip float flood flow flu fold fool forced forehead forever
formal former formula fortnight fortunate fortunately forum founder frame freak freedom freeze frequent
fresh frighten frightening fridge fuel function fundamental funeral furniture fury gallery gamble gang
garage gather gay gaze gender gene genius gentle genuine ghost giant glad glance glimpse global glory glove
goodness gossip govern graduate grain grant graph grasp grass grave grieve grip gross guarantee guard gun
gut gutted habitat halfway halt handy harsh harvest hatred headache headline heal heavily heavy helpline
hero heroes hesitate highlight highlights hip hire historic hop horrific horror hostile household humble
hunger hungry hunt hurry hygiene ice ideal identical illegal illustrate imagination immediate immense
impatient implement imply import impose impress impressive impulse incident incentive incredibly infant
infection inform initial initially initiative injury inner innocent insane insist inspire install instance
instant institution instruct instrument insult intellectual intelligence intelligent intend intense
intention interact internal international interpret interrupt intervene intervention invade invent invest
investigate invisible invite involve involved ironic irony irritate isolate isolated isolation itch jail
jealous jealousy jeans jewellery joint jolly juice junior jury keen kidding kiss kit knee kneel knit knot
laboratory ladder lamp landlord lane laundry lawn lazy lean leap legend lend liar liberal lick lifestyle
lifetime likewise lip lips liquid literature litter lively load loan logic loneliness lounge loyal lump lung
lungs luxury lyrics magic maintain majority male manner manual margin marriage marry mask mass massive
mature maximum meantime meat mechanic medal melt mend menu mercy mess messy metal midday midweek mild
military minimum misery mission misunderstood mix mixture mock modern modest monitor monster mop morale
motivate motivation motive mount mud multiple murder muscle mutual mystery myth narrative narrow nasty
native naughty navy neat necessary neck negative neglect negotiate nest nickname nightmare nightmares nod
normally nowadays nuisance numb nut nutrition oath obey object oblige observe obsess obsessed obstacle
obvious occasional occupy occur offend offensive ongoing onwards oppose opposite optimistic ordinary organic
organise original orphan outdoor outdoors outfit outlet outrage overcome overdose overnight overseas oven
pace packet pad palm pan parade paranoid paranoia parliament partial participate passenger passive passport
pastoral patch peak peculiar penalty perceive perform permanent permit persist personality perspective
persuade petrol philosophy physically physio pianist piano pigeon pile pillow pipe pitch pity plain plaster
plastic pleasant pledge plot plug poison pole politics political politician politicians pollution pond
porridge portion portrait positive possess pot pour powder powerful praise pray precious precise predict
pregnancy prejudice premises preparation prescription preserve president prevention previous previously
priest principal prior proceed promote promotion prompt pronounce pronoun pronouns proportion propose
prospect protective psychiatric psychological puberty punch punish punishment purchase pure purse puzzle
qualify qualification qualified queue quietly rabbit racist rage rail random rank rap rape rapid rat raw
react readily realistic realistically rear rebel rebuild recall recent recommend recover recruit recycle
refuge refugee refusal refuse regard regime regret regular rehab reject rejection relapse relate relative
relatives relax release relevant reliable rely remark remarkable remedy remote repair repeat replace
represent representative reputation rescue resent reserve reside resident residents resign resist resolve
respectful responsible restore restrict retail retire retirement retreat reveal revenge revise revolution
rewind ribbon rid ride ritual rival rob rock role-play rollercoaster romance romantic rot rough roughly rub
rug ruin rumour rush sack sacred sacrifice sailing saint salary sand satisfy sauce saving scan scar scare
scatter scholar scholarship scratch scream script sculpture seal seaside seek seize select selfish sensible
sensitive separate serial servant setting settled severe sew sexual sexuality shade shallow shave shed shelf
shell shelter shine shirt shiver shocking shoot shore shortly shove shrug shy sideways sin sink sip sixth
skate sketch ski skip skirt slam slap slave slice slide slight slightly slim slip slope smash smoke smoking
smooth snap sneak soap soccer soldier sole solid solve sore soul sour south spark spat specific spill spin
spiritual spit spite spoil spontaneous spotlight spouse spray spread squad square squeeze stab stable stack
stall stamp stare statue steady steam steel steep stem stereotype stereotypes stiff sting stir stock stool
storage straight straightforward strain strap straw stream stretch strict strike string strip stroke
stubborn stumble stunning subsequent substance substances substitute subtle suburb succeed sudden sue
suffering sugar suitable sum sunlight sunny sunshine super superb superior supportive supposedly surgeon
surround surroundings survivor survivors suspicion suspicious sustain swallow sweat sweep swim swing sword
symbol sympathy syndrome tackle tag tail takeaway tale talent tank tap tape target tease technical technique
teen teens tempt tenant tender tent tense terrific terrify terrified terror terrorist therapeutic thick
thief thin thirst thorough thoughtful threaten thrill thrive throat throne thumb tick tight timetable timing
tin tip tissue tobacco toe tongue tonne tough tourist towel tower toxic trace tragedy tragic trail transfer
transform transgender translate translation trap trapped traumatic treasure tremendous trick trigger
triggers triggering triumph troops trouser trousers trunk tube tune twist ugly ultimate ultimately uncertain
uncomfortable undo uneasy unhappy uniform union unique unite universal universe unlike upbringing upper
upright upstairs urban urge usual utter utterly vague valid valuable vanish variable various vast vehicle
venture verbal verse versus veteran vibe vibes vicious victory vigil virtual virtue virus visible vital
vivid vocal vote vulnerable wander wardrobe warn warrior wealthy wedding weed weep weigh welfare wheel
wheels whip wicked wide widow width willing wing winner wipe witness wolf wooden wool workplace worldwide
worship worthless wound wreck wrist yawn yearly yoga youngster youngsters capitalised offline download
upload hashtag selfie meme emoji podcast podcasts playlist playstation xbox minecraft fortnite roblox
android iphone ipad windows wikipedia swap speaking anyhow alas alright awkward blimey bloody bollocks
boring bored brave cracking crap damn daft dear deep deffo dodgy duh eh everyday ew fab fuck fucking shit
gosh grand hooray hurrah jeez knackered mega mint naff oops ouch phew proper rubbish sigh skint sweet swell
ugh woo yay yikes yo half-past quarter-past ten-minute part-time full-time lifelong nationwide nobody's
everybody's staffroom playground minibus textbook locker rucksack hoodie blanket duvet curtain cupboard
drawer freezer microwave toaster spoon fork bucket brush broom hoover hammer nail screw glue rope wire
battery torch candle sandwiches crisps chips pizza pasta rice curry soup stew roast chicken beef lamb pork
ham bacon egg eggs cheese butter jam honey biscuit biscuits chocolate sweets salt pepper fruit apple banana
potato potatoes tomato tomatoes onion carrot peas beans lettuce vegetable vegetables veggie vegan vegetarian
teddy doll toy toys lego puzzles crayons scissors advocate advocates commissioners practitioners clinicians
clinician befriender mentors mentor coaches ambassadors ambassador trustees trustee governors governor
councillor councillors farmers farmer farming builders builder plumber cleaner cleaners cleaning chef waiter
waitress receptionist hairdresser soldiers sailor miner miners factory warehouse depressed psychotic bipolar
autistic autism dyslexia dyslexic dementia diabetes asthma epilepsy heartbroken devastated relieved
exhausted overwhelmed confused frustrated embarrassed disappointed lucky unlucky dismissed supported unheard
believed trusted photocopy escalator pavement puddle ditch fields hedge tunnel canal lake cliff valley moor
harbour dock pier
`),
)
