import { words } from './split.ts'

/**
 * First names often heard in the United Kingdom, folded, written by hand from general knowledge. Grouped by the
 * tradition that they are best known from; many belong to several. Names that are also everyday words are in
 * `names-that-are-words.ts`.
 */
export const firstNames: ReadonlySet<string> = new Set(
  words(`
aaron abbie abby abigail abe abel abraham ada adam addison adele adeline adrian adrienne agatha agnes aidan
aiden aileen aimee alan alana alastair albert albie alec alex alexa alexander alexandra alexia alexis alf
alfie alfred alice alicia alisha alison alistair allan allen alma alvin alyssa amanda amber amelia amelie
amy ana anastasia andrea andrew andy angela angelica angelina angus anita ann anna annabel annabelle anne
annette annie annika anthony antoinette anton antonia antonio antony archie ariana ariel arlo arnold arran
arthur arun asher ashleigh ashley ashton astrid athena aubrey audrey audra august aurora austin ava avery
avril barbara barney barry bartholomew beatrice beatrix beau becca beckie becky belinda bella ben benedict
benjamin benji bernadette bernard bernice bert bertha bertie beryl bess bessie beth bethan bethany betsy
bettina betty beverley beverly bianca blake blanche bobbie bobby bonnie boris brad bradley brady brandon
brenda brendan brent brett brian briony bronte bruce bruno bryan bryony byron caitlin caitlyn caleb callum
calum calvin cameron camilla camille candice cara carl carla carlo carlos carly carlton carmel carmen carol
carole caroline carolyn carrie casey caspar casper cassandra cassie catherine cathy catriona cecil cecilia
cecily cedric celeste celia celine chantal chantelle charis charlene charles charley charlie charlotte
chelsea cher cherie cheryl chloe chris chrissie christa christabel christie christina christine christopher
christy cindy claire clara clare clarissa clark claude claudia clarence clayton clement clementine cleo
clifford clifton clint clive clyde cody colette colin colleen conner connie connor conor conrad constance
cora cordelia corey corinne cory courtney craig curtis cynthia cyril damian damien damon dan dana daniel
daniela daniella danielle danny daphne darcey darcie darcy darius darrell darren darryl daryl dave david
davina davy deanna deb debbie debby deborah debra deirdre delia delilah della denis denise dennis denny
denzel derek dermot desmond devon dexter diana diane dianne dion dolly dolores dominic dominique don donald
donna donovan dora doreen doris dorothea dorothy dory doug dougie douglas duncan dustin dwayne dwight dylan
eamon earl ebony eddie eden edgar edie edith edmund edna edward edwin edwina effie eileen elaine eleanor
elena eli eliana elias elijah eliot elisa elisabeth elise eliza elizabeth ella elle ellen ellie elliot
elliott ellis elodie eloise elsa elsie elspeth elton elvis emelia emerson emilia emilie emily emma emmanuel
emmeline enid erica erick erik erin eric ernest ernie esme esmee esmeralda estelle esther ethan ethel etta
eugene eugenie eunice eva evan evangeline evelyn everett evie ewan ezra fabian fay faye felicia felix
fenella fern fergus finlay finley finn finnegan fiona fleur flo flora florence floyd fran frances francesca
francis frankie franklin fraser freda freddie freddy frederick freya frieda gabriel gabriella gabrielle
gareth garfield garry garth gary gavin gayle gaynor gemma gene genevieve geoff geoffrey george georgia
georgiana georgie georgina gerald geraldine gerard germaine gerry gertie gertrude gideon gilbert giles gill
gillian gina ginny giselle gisele gladys glenda glenn gloria glyn glynis godfrey gordon grady graham grant
greg gregor gregory greta gretchen griffin guinevere gus gwen gwendoline gwenda gwyneth hailey hal haley
hamish hank hannah hans harley harold harriet harris harrison harry harvey hattie hayden hayley heath hector
heidi helen helena helene henrietta henry herbert herman hester hilary hilda holden homer horace howard
hubert hugh hughie hugo humphrey ian ida ignatius ike imogen ina indigo ines ingrid ira irene iris irma
irvin irving isaac isabel isabella isabelle isaiah isidore isla isobel ivan ivor jace jackie jackson jacob
jacqueline jacqui jade jaden jaiden jake james jamie jan jana jane janet janette janice janie janine jared
jarvis jasmin jasmine jason jasper javier jayden jayne jean jeanette jeanne jeannie jed jeff jefferson
jeffrey jemima jemma jen jenna jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jess jessa
jesse jessica jessie jill jillian jim jimmy jo joan joanna joanne jocelyn jodie jody joe joel joelle joey
johanna john johnathan johnny jolene jon jonah jonas jonathan jonny jordan jordana jordyn jorge joseph
josephine josette josh joshua josiah josie joss joyce juan juanita judah judd jude judi judith judy jules
julia julian juliana julianne julie juliet juliette julius justin justine kaitlin kaitlyn kara karen karin
karina karl karla kassandra kat kate katelyn katherine kathleen kathryn kathy katie katrina katy kay kaya
kayla kayleigh keely keira keith kelly kelsey kelvin ken kendra kenneth kenny kerry kevin kiera kieran kim
kimberley kimberly kira kirk kirsten kirstie kirsty kit kitty klaus kristen kristian kristin kristina
kristine kurt kyle kylie lacey lachlan laila lainey lana landon lara larissa larry laura lauren laurence
laurie lavinia lawrence layla layton leah leander leanne lee leigh leila leilani lena lenny leo leon leona
leonard leonie leonora leopold leroy lesley leslie lester leticia letitia levi lewis lex lexi lexie liam
liana libby lila lillian lillie lilly lincoln linda lindsay lindsey linette linus lionel lisa liz liza
lizzie lloyd logan lois lola lora loraine loretta lori lorna lorraine lottie lou louella louie louis louisa
louise lowri luca lucas lucia lucian lucie lucille lucinda lucy luis luka lukas luke lulu luther lydia lyle
lyn lynda lyndon lynette lynn lynne lynsey lyra mabel mable mackenzie maddie maddison madeleine madeline
madge madison mae maggie maisie malcolm malachi mallory mandy manuel mara marc marcel marcella marcia marco
marcus margaret margarita margery margo margot marguerite maria mariah marian marianne marie mariella
marietta marilyn marina mario marion marisa marissa marjorie marlene marlon marnie marsha martha martin
martina martyn marvin mary maryam mat mathew matilda matt matthew matthias mattie maud maude maureen maurice
mavis maxine maximilian maximus maxwell megan meg mel melanie melinda melissa melody melvin melvyn mercedes
meredith mia micah michael michaela micheal michelle mick mickey miguel mike mikey mila mildred milena
millicent millie milly milo mimi mina minnie mira miranda miriam mitch mitchell moira molly mona monica
monique montgomery monty morag moray morgan morris mortimer moses muriel murray myles myra myrna myrtle
nadia nadine nancy nanette naomi natalia natalie natasha nathan nathanael nathaniel ned neil nell nellie
nelson nerys neve neville niall nichola nicholas nick nicky nico nicola nicole nigel nikki nikita nina noah
noelle nola nora norah noreen norma norman oakley octavia odette olga oliver olivia ollie omar oona ophelia
orla orlando oscar osmond ossie otis otto owen paddy paige pam pamela pandora pascal patricia patrick patsy
patti patty paul paula paulette pauline paxton pedro peggy penelope percival percy perry peta pete peter
petra petula phil philip philippa phillip phillipa phoebe phyllis pierre pippa polly preston primrose
priscilla quentin quincy quinn rab rachael rachel rae ralph ramona randall randolph raphael raquel raul
raven raymond reece reg reggie regina reginald reid rena rene renee reuben rex rhea rhett rhoda rhona rhonda
rhys ria ricardo richard richie rick ricky riley rita rob robbie robert roberta roberto rocco roddy roderick
rodney roger roland rolf roman romeo romy ron ronald ronan ronnie rory rosa rosalie rosalind rosalyn
rosamund rosanna rosanne roscoe roseanne rosemarie rosetta rosie roslyn ross rowan rowena roxanne roy
royston rudolph rudy rufus rupert russ russell ruth ryan sabrina sadie sal sally salma salvador sam samantha
sammy samson samuel sandie sandra sara sarah saskia saul savannah scarlet scarlett scott seamus sean
sebastian selena selina selma seraphina serena seth shane shannon sharon shaun shauna shawn sheena sheila
shelby sheldon shelley sherry sheryl shirley shona sian sid sidney sienna silas silvia simeon simon simone
sinead siobhan sofia sondra sonia sonja sonya sophia sophie spencer stacey stacy stan stanley stefan stella
stephanie stephen steph steve steven stewart stuart sue susan susanna susannah susanne susie suzanne suzie
sybil sydney sylvester sylvia tabitha talia tallulah tamara tammy tamsin tania tanya tara tariq tasha
tatiana tayla ted teddy terence teresa teri terrance terri terrence terry tess tessa thaddeus thea thelma
theo theodora theodore theresa thomas tia tiana tiffany tilda tillie tilly tim timmy timothy tina tobias
toby todd tom tommy toni tony tori tracey tracy travis trent trevor tricia trina trish tristan trudie trudy
truman tyler tyrone ulrich una ursula valentina valentine valerie van vanessa vaughan vaughn velma venetia
vera verena vernon verona veronica vicki vickie vicky victor victoria vince vincent viola violet virginia
vivian vivien vivienne wallace wally walter wanda warren wayne wendy wesley whitney wilbur wilfred
wilhelmina willa willem william willie willis wilma winifred winnie winona winston woody xander xanthe
yasmin yasmine yolanda yvette yvonne zac zach zachariah zachary zack zak zander zane zara zelda zena zoe
zoey zola

aoife ailbhe aine aisling bairbre brid bridget bridie brigid caoimhe caoilfhionn cathal cian ciara ciaran
cillian clodagh colm colum conall cormac daithi daragh darragh declan deirbhile dervla diarmuid donal
dymphna eabha eilis eimear emer eoghan eoin fergal fiachra fionn fionnuala fintan gearoid grainne iarlaith
iona keelin kevan lorcan mairead maeve malachy maura meabh muireann naoise niamh nuala oisin orlaith padraic
padraig proinsias rian roisin ruairi ruadhan ruairidh saoirse sadhbh seamas senan shay shea sile sorcha
tadhg tiernan tierney treasa turlough aneirin aled alun angharad aneurin anwen arwel arwen awen bedwyr
blodwen branwen bronwen bryn caradog carwyn carys catrin ceri ceridwen cerys dafydd dai dewi dilys dyfan efa
eifion einir eirian eirlys eleri elin elis eluned emlyn emrys enfys ffion fflur geraint gethin glenys gruff
gruffudd gruffydd guto gwilym gwenllian gwenno gwyn gwynfor hefin heledd huw hywel idris iestyn ieuan ifan
iolo ioan iorwerth iwan lleucu llew llewelyn llinos llio llyr mabli macsen madog mair mared mari medi meinir
meirion menna meurig morfudd morgana morwenna myfanwy nest nia non osian owain rhian rhiannon rhodri rhydian
rhun robat seren sioned sion siriol steffan taliesin tegan teleri tesni tomos tudor twm wyn ailsa ainsley
aonghas archibald athol blair cairistiona coinneach dougal eilidh euan evander ewen fearghas fingal fiadh
greer iain innes jock kenna kirstin lachie mairi malvina mhairi muirne muir murdo ninian ranald rhuairidh
ruaridh ruari senga shonagh sholto struan torquil uisdean

aaliyah aamir aaminah aarav aashish aasiya abbas abdul abdullah abdulrahman abid abida abu adeel adil adila
adnan adnaan afia afsana afzal ahmad ahmed aiman aimal aisha aishah aisyah ajay akbar akhtar akram ali alia
alim alina aliya aliyah amal aman amandeep amani amar amara amina aminah amir amira amit amita amjad ammar
amrit amrita anam anand anas anika anil anisa anish anisha anjali anjum anoushka anwar aqib aqsa arif arjun
armaan arooj arsalan arshad arvind aryan asad asha ashfaq ashish ashok ashraf asif asiya asma asmara atif
atiya avtar awais ayaan ayan ayesha ayisha ayman aysha ayub azad azeem azhar aziz azra baljit balraj
balwinder bano basit beena bhavesh bhavika bhavna bilal bilqis bina bushra chandra chetan dalia daljit
danish danyal darshan davinder dawood deepa deepak deepika deepti devi dhruv dilip dilshad dinesh divya
ehsan elham emaan esa esha fahad fahim faisal faiz faiza fakhra fardeen farah fareed fareeda farhan farhana
farheen farida farooq farrukh farzana fateh fatema fatemah fatima fatimah fatma fawad fawzia fazal ferdous
feroz firoz fozia gagan ganesh gaurav geeta gita gopal govind gulshan gurbaksh gurdeep gurdip gurinder
gurjit gurmeet gurpreet habib habiba hadi hadiya hafiz hafsa hafsah haider hajra hakim halima hamid hamida
hamza hana hanif hanifa harbans hardeep hari harinder haris harish harjit harman harminder haroon harpreet
harsh harsha harshad haseeb hasan hashim hasina hassan hassaan hema hemant hetal hiba hina hira hiren hridoy
huda humaira humayun husna hussain hussein ibrahim idrees iffat ikram ilyas imaan imad imam iman imran
imtiaz inaya indira inderjit iqra irfan irum isha ishaan ishaq ishfaq ishrat ismail isra iqbal jabir jagdeep
jagdish jahan jahangir jaheda jai jaldeep jalal jamal jameel jameela jamil jamila jannat jas jasbir jaspal
jaspreet jassi jaswinder javaid javed javeria jawad jaya jayesh jignesh jitendra jyoti kabir kailash kainat
kaleem kamal kamala kamaljit kamran kanwal karan karam kareem kareena karim karthik kashif kashish kaur
kausar kavita kavitha khadija khadijah khalid khalida khalil khurram kiran kirit kirpal komal krishna
krishnan kuldeep kulsum kulvinder kulwinder kumar laiba lakhbir lakshmi lata latif leena lubna madhu madiha
mahbub mahdi maheen mahesh mahira mahmood mahmud maham maimuna majid malaika malik malika maliha mamta
mandeep mandip mani manisha manish manjit manjinder manju manmeet manoj manpreet mansoor manzoor maqsood
mariam mariyah masood masuma maya mayur meena meenakshi meera megha mehak mehboob mehmood mehreen mehul
mehwish minal minhaz misbah mita mohamed mohammad mohammed mohan mohini mohit mohsin moin momena moosa
mubarak mudassar mufaro muhammad muhammed mukesh mukhtar mumtaz muneeb munir munira musa muskaan mustafa
muzaffar nabeel nabeela nabil nabila nabiha nadeem nadira naeem nafeesa nafisa nahid naila naim naina nairah
najma nalini naman namrata nargis narinder naseem naseema nashit nasima nasir nasra nasreen nasrin nasser
naveed navdeep navjot navneet navpreet nawal nawaz nazia nazim nazir nazma nazneen nazreen neel neelam
neelofar neeraj neeta neha nehal nida nighat nikhil nilam nilesh nilima nimisha nimra niraj nirmal nirmala
nisa nisar nisha nishat nitin noman noor noorjahan nosheen nusrat nuha nusaybah om omair omer onkar osama
osman owais padma palvinder parag paramjit parminder parul parvati parveen parvez parvin pankaj pavan payal
pooja prabhjot pradeep prakash pranav prasad prashant pratik preet preeti prem priti priya priyanka puja
punam puneet qaiser qasim quasim rabia radha radhika raees rafi rafiq rafique raghav rahat raheem raheela
rahel rahela rahim rahima rahman rahul raj raja rajan rajesh rajinder rajiv rajni raju rajvinder rakesh ram
raman ramesh ramiz ramzan rana ranbir randeep rani ranjit ranjeet rashda rashed rashid rashida rashmi rasool
rauf ravi ravinder rayan raza rehan rehana rehman rekha renu resham reshma riaz riffat rifat rina rishi ritu
riya riyad riyaz rizwan rizwana robina rohan rohini rohit roma romana roshan roshni roxana rubab rubeena
rubina ruhi rukhsana rukhsar rumana rumi rupa rupinder ruqayyah ruqaiya saad saadia saba sabah sabeen
sabeena sabiha sabir sabira sabrin sadaf sadia sadiq sadiqa saeed saeeda safa safaa safia safiya safiyyah
safwan sahar sahib sahil sahir saif saima saira saiqa sajid sajida sajjad sakina saleem saleh saleha salim
salima salman samia samina samir samira samiya samiyah sana sanam sandeep sandhya sangeeta sania sanjay
sanjeev sanjit sarfraz sarita sarwar satinder satnam satpal satvinder sayed sayeed seema shabana shabaz
shabbir shabina shabir shabnam shad shadia shafiq shagufta shah shahana shahbaz shaheen shahid shahida
shahin shahina shahnaz shahzad shahzadi shaila shaista shakeel shakeela shakil shakila shaleen shamila
shamim shamima shamsa shanaz shanti sharif sharmila sharmin shashi shaukat shazad shazia sheetal sheikh
sheraz sherin shilpa shivani shoaib shobha shreya shruti shweta sidra simran simranjit sita sleman smita
sneha soban sobia sohail sohaib sonal sonali sonam sonu sophiya subhan sufyan sugra suhail suhana sukhdeep
sukhdev sukhi sukhjit sukhpreet sukhvinder sukhwinder sulaiman sultan sultana suman sumaiya sumayyah sumera
sumit sunil sunita sunny suraj surinder surjit suresh surya sushil sushma swati syeda tabassum taha tahir
tahira tahmina taimur talat talha tamanna tanisha tanjina tanvi tanveer tanzila taranjit tarun taslima
tasneem tayyab tayyaba tazeem tehmina tejal thahmina tulsi ubaid umair umar umara umer umesh urooj usha usma
usman uzair uzma vaishali vandana varsha varun veena vidya vijay vikas vikram vimal vinay vinod vipul viraj
virendra vishal vivek wafa wahid wahida wajid waleed waqar waqas waseem wasim yahya yaqub yash yasir yaseen
yasin yasmeen younis younus yousaf yousef yousuf yunus yusra yusuf zaheer zahid zahida zahir zahra zaid
zaida zain zainab zaynab zaira zakariya zakia zakir zaman zareen zarina zaynah zeba zeenat zeeshan zeinab
zia ziad zohra zoya zubaida zubair zubeda zulaikha zulekha zulfiqar zunaira

abdallah abdelkader abdi abdikadir abdirahman abdirizak abdiaziz abdinasir abdullahi aden adan ahlam amaan
ameen anab anwaar arwa ayanle bashir baraa barre basma bassam besma bilan dahir deeqa deqa dunya duaa
ebtisam eman faduma fadumo farhiya farouk fartun fathi fatuma fawzi filsan ghada ghassan guled habon haifa
hala halim halimo hamdi hamoudi hanaan hanad hani hassna hawa hawo haya hayat hibaaq hibo hodan hoda houda
ifrah ikraan ilhan inas issa ismahan jamaal jamac jihan jibril kadra karima khadar khadra khaled khaldoun
kinda laith lamia layan leyla liban lina lubaba lujain mahad maha mahmoud maimun manal marwa marwan maryan
mayada maysa mazen mohamud mouna mouhamad muna mumin muse mustafe nada nadifa naglaa najah najib najla nimco
nimo noura nour nura omaima qamar rahma rahmo rami rania rasha rawan reem rima ruqiya sahra said salah salem
sagal samatar samer samiha sawsan shaima sharmarke shukri sihaam siham souad suad suhayb suleiman sumaya
taleb tarek taysir ubah wael wafaa walid warsame warda wissam yacoub yahye yasmiin yassin youssef yousra
yusur zakaria zeina zeynab zuhur agron adelina albana arben arta besa besnik blerim bujar dardan dritan edon
elira enver ermira fatmir flutura gezim ilir kushtrim luan lindita mimoza nexhmije shpresa skender teuta
valon vjosa arash afsaneh azadeh babak bahar behnam bijan dariush donya elnaz farhad farid farshid fereshteh
forough golnaz hamed hossein jaleh kamyar kaveh kian laleh leyli mahsa mahtab mehdi mehran mojgan nasim
navid nazanin negar niloufar omid parisa parvaneh pegah ramin reza roya shadi shahram shirin siavash soraya
yalda zohreh rojin rojda baran berfin dilan delal helin heval jiyan newroz rezan rizgar sherzad shilan
sirwan soran zilan ahmet ayse aylin aynur aysegul baris berk bulent burak busra can cem cemal deniz derya
dilek ebru ela elif emel emine emir emre engin ercan erdem erol esra fatih filiz gokhan gonul gul gulay
gulsen hakan halil hatice huseyin ilker irem kemal kerem levent mehmet meltem merve mert metin murat nazli
nese nuray nurten onur orhan ozan ozgur ozlem pinar ramazan recep sefa selin selim serap serkan sevgi sevim
sibel sinan songul tolga tuncay tulay ufuk ugur umit volkan yasemin yeliz yilmaz zehra zeynep

abayomi abena abeba abebe abimbola abiodun abiola abla achieng ade adaeze adanna adaobi adebayo adebola
adedayo adeola adeolu adesua adetokunbo adewale adeyemi adjoa adwoa afua aida akachi akin akinola akosua
akua akwasi alem almaz ama amadi amadou amaka aminata amma anesu anyango araba ashanti asante aster awa
ayanda ayo ayodele ayomide ayoola ayotunde azeb babajide babatunde bandile bankole bathsheba bayo bereket
berhane binta biniam bintou biodun bola bolanle bongani boubacar busisiwe chidi chidera chidinma chiamaka
chika chike chima chimamanda chinaza chinedu chinelo chinenye chinonso chinwe chioma chipo chukwudi
chukwuemeka chukwuma damilola danai danso dapo dare dawit dayo desta dembe ebele ebo ebuka efe efua ego
ejike ekene ekow ekua elikem emeka enitan eniola enoch ermias esi esinam eskinder eyram fadekemi faith farai
fatou fatoumata feven femi fikile filmon folake folarin folasade folashade foluke fumnanya funke funmi
funmilayo genet gbenga getachew gugu habtom hiwot idowu ifeanyi ifeoma ifunanya ige ijeoma ikechukwu ikenna
isatou isatu itunu iyabo jabari jabulani jahzara jelani juma kagiso kamau kayode kehinde kelechi keji kemi
khadijatou khosi kidane kofi kojo kokumo kudzai kunle kwabena kwadwo kwaku kwame kwamena kwasi kweku kwesi
lamin lanre lekan lerato lindiwe lolade lwazi makeda mamadou mamie mandla marai mariama mbali mekdes melaku
memory mensah meron mesfin milkah mosi mpho mulugeta mwangi naa nakato nala nandi nasiche ndidi nebyat
negasi ngozi njeri nkechi nkem nkiru nnamdi nneka nnenna nomsa nomvula nonso nosipho nthabi ntombi nyasha
obi obinna obioma ola olabisi oladele oladipo olajide olalekan olamide olanrewaju olatunji olawale olayinka
olu olubunmi oluchi olufemi olufunke olumide olusegun oluseyi oluwadamilola oluwakemi oluwaseun oluwaseyi
oluwatobi oluwatosin omari omolara omotola onyeka onyinye opeyemi osagie osaro osas osei ousmane oyin
panashe paa patience rudo rufaro rutendo sade saidu sankara segun sekou selam selamawit semhar sena
senait seun seyi shadrach sheku sibongile simba simbarashe simisola sipho siyabonga solomon subira taiwo
tafadzwa takudzwa tamika tariro tatenda tawanda tekle temi temidayo temitayo temitope tendai tesfaye thabo
thandeka thandi thandiwe themba thulani tinashe tobi tobiloba toks tola tolu tomiwa tonderai tope tosin
tsehay tsega tunde tunji uche uchenna udo ugo ugonna unathi uzo uzoma wale wangari wanjiru wambui winta wole
yaa yaw yared yemi yemisi yetunde yewande yohannes yonas yordanos zainabu zanele zawadi zodwa zuri alvita
antwan asiah brianna chanel chantel clevie coretta cornel curtley dajuan dalton damarcus danica dante
dawnette deandre delano delroy demetri denzil desreta devante devontae dillon dwain earlston ebonie errol
everton fitzroy garvey glenroy hyacinth icilda jahmal jahmar jamar jamarl jamelia jemel jerell jermain jevon
kadeem kadian kareece keisha kemar kenisha kerron keshia kia kimani kiana kymani lamar lashawn latisha
latoya lavern leroi leshawn linton lloydie marvalyn merlene monifa narvel neisha nevaeh nyah odane oshane
owusu precilla rashaun rasheeda renae romaine roneisha rosalee rushawn sanchez sandrine santana shakira
shameka shanae shanelle shanequa shanice shanique shanna shantae shantel shaquille shaniqua sharna shavon
shemar sherelle sheridan sheryce shonda shyanne tajay tamar tanaka tashana tavon tenisha tiara trayvon
trevaughn trystan tyrece tyreece tyreke tyrell tyrese tyrique ursel valda veronique verna vernal vinette
vivia winsome wilhel winifer yannick zion kezia keziah mo

aiguo bao baozhai bei bin bo boqin chang chen cheng chun chunhua daiyu fang fei feng gang guang guo hai hao
heng hong hua hui huan huang jia jian jiang jianguo jiahui jie jin jing jingyi jun junjie kai kang kun lan
lei li lian liang lihua lijuan lili ling liu long mei meiling meili min ming na ning peng ping qi qian qiang
qin qing qiu rong rui shan shu shuang siyu song tao ting wei weiwei wen wenjing xia xiang xiao xiaoming
xiaoyan xin xing xinyi xiu xiuying xu xue xuan yan yang yao yi yichen yifan yijun ying yong yu yuan yue yumi
yun yuxuan yuwei yuyan zhen zheng zhi zhiwei zhong zihan ziyi chi-wai ka-man ka-yan kwok siu wai wing
wing-yan yuk yuen anh bich binh chau chi cuong dao diep dinh dung duc duy duong giang hanh hieu hien hoa
hoai hoang huong huy huyen khanh khoa kieu lam linh loan loc mai minh ngoc nguyet nga nghia ngan nhan nhi
nhung phong phuc phuong quang quan quoc quynh son tam tan thang thanh thao thi thien thinh thu thuy tien tin
toan trang tri trinh truc trung tu tuan tung tuyet uyen vinh vy yen akira aiko asami ayumi daichi emi haruka
haruki haruto hiro hiroko hiroshi kaori keiko kenji mariko megumi miyuki naoko noriko ren ryo sakura satoshi
takashi takeshi yoko yuki yumiko eun-ji hye-jin ji-hoon ji-woo min-jun seo-yeon soo-jin hyun sung young-hee
aroon kanya malee niran ploy somchai suda anong aung khin thant zaw thida htun nilar analyn arnel bayani
benjie cherry crisanta dalisay divina erlinda jayson jomar jovelyn luzviminda maricel marites maricris
mylene precy rizalino rodel

agata agnieszka alicja aleksander aleksandra andrzej ania antoni artur asia bartek bartosz basia beata
bogdan bogumil boleslaw bozena celina cezary czeslaw danuta daria dariusz dawid dominika dorota edyta
elzbieta emil eryk ewa ewelina filip franciszek gabriela grazyna grzegorz halina hanna henryk ignacy igor
ilona irena iwona iza izabela jacek jadwiga jagoda jakub janina janusz jaroslaw jarek jerzy jolanta jozef
julita justyna kacper kamil kamila karol karolina kasia katarzyna kazimierz kinga klaudia konrad krystian
krystyna krzysztof kuba leszek lech lidia lucja lukasz maciej maciek magda magdalena maja malgorzata malwina
marcin marek mariola mariusz marta martyna marzena mateusz michal mieczyslaw mikolaj milosz miroslaw monika
nikola norbert olek oliwia oskar patrycja patryk paulina pawel piotr przemek przemyslaw radek radoslaw rafal
renata roksana ryszard sabina slawomir stanislaw stefania sylwester sylwia szymon tadeusz tomasz tomek
urszula waldemar weronika wieslaw wiktor wiktoria wioletta wladyslaw wlodzimierz wojciech wojtek zbigniew
zbyszek zdzislaw zenon zofia zosia zuzanna zygmunt adrienn alexandru andrei andreea anca bianka borbala bela
cosmin costel cristian cristina claudiu dacian danut denisa dorin dragos emilian eniko erzsebet eszter
florin florina gabor gabi gheorghe gergely gyorgy ildiko ileana ioana ion ionel ionut istvan iulia iuliana
janos jozsef judit kata katalin krisztina laszlo levente liviu loredana magdolna mariana marius mihaela
mihai mircea nandor nicoleta nicolae oana octavian orsolya ovidiu petru raluca razvan sandor simona sorin
szabolcs szilvia tamas tiberiu tibor valentin vasile veronika viorel viorica vlad zoltan zsofia zsolt
zsuzsanna adomas agne aivars algirdas ance andrius anastasija anzela arturs arunas asta audrius aurelija
austeja baiba birute daina dainis deividas dovile edgars egle elina erika evija gabija giedre gintaras
giedrius guna ieva ilze inese inga ingrida janis jelena jolita julija jurga justas kristaps laima liga linas
liene mantas marija martins mindaugas modestas monta nerijus oksana olegs raimonds ramune rasa renars rokas
ruta saulius skaidrite solveiga tomas ugne vaida valdas viktorija vilma vita vytautas zivile zydrunas
aleksei alexei alisa alla alyona anastasiya andriy arina artem bogdana darya denys dmitri dmitry dmytro
ekaterina evgeny galina halyna hryhoriy ihor inna ivanna irina iryna kateryna katya kostya kseniya larysa
lesya liliya lyudmila lyubov maksim maksym mariya masha maxym mikhail mykola nadezhda nadiya nastya natalya
nikolai oleg oleh oleksandr oleksandra oleksiy olena olha orest pavel pavlo petro polina roksolana rostyslav
ruslan sasha sergei serhiy sofiya solomiya stanislav sveta svetlana svitlana taras tatyana tetiana uliana
vadim valeriy vasyl viktor viktoriya vladimir volodymyr yana yaroslav yaroslava yevhen yulia yuri yuriy
zhanna zoryana aleksandar bojan branka davor dejan dragana dragan dusan goran ivana ivica jasna jovana
katarina ljiljana marko milan milica mirjana miroslav nebojsa nenad nevena petar radmila sanja sasa senad
slavica slobodan snezana tatjana vesna vladan zeljko zoran zorica boyan desislava dimitar elitsa georgi
gergana hristo iliya iva ivaylo kalina kiril krasimir lyubomir nikolay petya plamen radoslav rositsa
stanimir stoyan tsvetan tsvetelina vasil ventsislav yordan zdravka jaromir jiri jitka lenka ludek lubos
marketa milos ondrej pavla petr radka tereza vaclav vojtech zdenek alessandra alessandro alessia andreas
angelo anselmo antonella aurelio beatriz bernardo bruna camila catarina chiara claudio conchita cristobal
daniele diego duarte eduarda eduardo elisabetta emilio enrique enzo esperanza estela eugenia fabio fabrizio
federica federico felipe fernanda fernando filipa filippo flavia francesco francisco gabriele giacomo
gianluca gilberto gioia giorgia giorgio giovanni giovanna giulia giulio giuseppe gonzalo guadalupe guido
guilherme gustavo helder hernan ignacio ilaria isidro ivone jacinta jaime joana joao joaquim jose leonor
lorenzo lourdes luciana luigi luisa luiz luz mafalda manuela marcela marcelo marcio maribel marisol mateo
matteo mauricio mauro maximiliano mireia nuno pablo paola paolo paulo pilar rafael raimundo ramon renato
rocio rodrigo rogerio rosario salvatore santiago sergio silvana simao soledad stefano susana telmo teresita
thiago tiago valeria vasco vicente vincenzo viviana ximena yadira zulmira achilleas alexandros anastasios
andriana androulla chrysoula costa costas demetra demetrios dimitra dimitris eleni eleftheria evangelia
fotini georgios giannis giorgos ioanna ioannis katerina konstantinos kostas kyriaki kyriacos maroulla
michalis nicos nikos panagiotis panayiota panayiotis pantelis paraskevi savvas sofoklis soulla spiros
stavros stelios thanasis theodoros vasiliki vasilis yiannis yiorgos anders anneke annelies bas bart bjorn
britta dagmar dirk elke elske femke franziska frits gerda gerrit gijs gunter hanneke heike heinrich helga
hendrik henk ingeborg inge inger jaap jens jeroen joost johan johannes jorn jorg jurgen karsten katja kjell
klara lars lieke liesbeth lotte maaike maarten magnus marieke marijke marit matthijs mette nils nienke
pieter rainer ralf roos ruud sietske sigrid sjoerd soren sven svenja thijs thorsten torsten ulla uwe wim
wolfgang wouter antoine anais arnaud aurelie baptiste benoit brigitte cecile christophe clemence delphine
didier fabrice florian francoise gaelle guillaume jacques jean-luc jean-paul julien laurent lea lucien luc
manon mathieu mathilde matthieu mireille nathalie noemie olivier pascale patrice remy severine sylvain
sylvie thibault thierry xavier yann yves avi avigail avraham chaim chana chaya devorah dov eitan eliezer
esti etti golda hershel hinda itzhak malka mendel menachem mordechai moishe moshe naftali noa noam ofir
perel pinchas rivka rochel ruchi ruchel shaindy shimon shira shlomo shmuel shoshana shoshi shua shulamit
simcha talya tova tzvi yaakov yael yair yehuda yehudit yisroel yitzchak yitzhak yoel yonatan yosef yossi zev
zvi anah oran thushara sivakumar suganthi tharini thiru yogarajah nirosha pushpa saroja selvam senthil vani
vasantha anushka chaminda chathura dilani dilini dinusha kasun nadeesha nimal roshini sanduni saman sunethra
upul binod bishal deepesh laxmi nabin prakriti pramila rabin rojina sabita sujan sushila tenzin tsering pema
dolma dawa pasang mingma lhamo
`),
)
