import { phrases } from './split.ts'

/** Places of the United Kingdom, Ireland and the world, folded, written by hand from general knowledge. */
export const places: ReadonlySet<string> = new Set(
  phrases(`
england, scotland, wales, northern ireland, ireland, britain, great britain, united kingdom, ulster, channel islands, guernsey, jersey
isle of man, isle of wight, isle of skye, anglesey, orkney, shetland, hebrides, scilly, home counties, west country, east anglia
the midlands, west midlands, east midlands, black country, the fens, peak district, lake district, cotswolds, dales, highlands
the wirral, wirral, the valleys, the borders, merseyside, tyneside, teesside, humberside, wearside, tyne and wear
bedfordshire, berkshire, buckinghamshire, cambridgeshire, cheshire, cornwall, cumbria, derbyshire, devon, dorset, durham
county durham, essex, gloucestershire, hampshire, herefordshire, hertfordshire, huntingdonshire, kent, lancashire, leicestershire
lincolnshire, middlesex, norfolk, northamptonshire, northumberland, nottinghamshire, oxfordshire, rutland, shropshire, somerset
staffordshire, suffolk, surrey, sussex, east sussex, west sussex, warwickshire, westmorland, wiltshire, worcestershire, yorkshire
north yorkshire, south yorkshire, west yorkshire, east yorkshire, greater manchester, aberdeenshire, angus, argyll, ayrshire
banffshire, berwickshire, caithness, clackmannanshire, dumfriesshire, dunbartonshire, fife, lanarkshire, lothian, midlothian
moray, perthshire, renfrewshire, roxburghshire, stirlingshire, sutherland, wigtownshire, gwynedd, powys, dyfed, clwyd, gwent
glamorgan, pembrokeshire, carmarthenshire, ceredigion, flintshire, denbighshire, monmouthshire, conwy, antrim, armagh, fermanagh
tyrone, county down, county antrim, county armagh, county tyrone, county fermanagh, county derry, londonderry, derry, donegal, mayo, galway, kerry, cork
limerick, clare, tipperary, waterford, wexford, wicklow, kildare, kilkenny, dublin, meath, louth, sligo, leitrim, roscommon
longford, westmeath, offaly, laois, carlow, cavan, monaghan
london, birmingham, manchester, leeds, sheffield, bradford, liverpool, bristol, wakefield, cardiff, coventry, nottingham, leicester
sunderland, belfast, newcastle, newcastle upon tyne, brighton, hove, hull, kingston upon hull, plymouth, stoke, stoke-on-trent
wolverhampton, derby, swansea, southampton, salford, aberdeen, westminster, portsmouth, york, peterborough, dundee, lancaster
oxford, newport, preston, st albans, norwich, chester, cambridge, salisbury, exeter, gloucester, lisburn, chichester, winchester
carlisle, worcester, bath, lincoln, hereford, armagh, inverness, stirling, canterbury, lichfield, newry, ripon, bangor
truro, ely, wells, st davids, st asaph, edinburgh, glasgow, perth, dunfermline, doncaster, southend, southend-on-sea, milton keynes
colchester, wrexham, middlesbrough, blackpool, bolton, bournemouth, poole, stockport, reading, huddersfield, luton, swindon
northampton, warrington, ipswich, slough, watford, rotherham, oldham, blackburn, burnley, cheltenham, telford, crawley, gillingham
basildon, maidstone, rochdale, solihull, barnsley, grimsby, scunthorpe, bedford, gateshead, darlington, hartlepool, stockton
hastings, eastbourne, worthing, halifax, wigan, southport, st helens, nuneaton, rugby, bury, bootle, birkenhead, wallasey
harrogate, crewe, chesterfield, mansfield, kettering, corby, stevenage, hemel hempstead, harlow, welwyn, hatfield, woking
guildford, farnborough, aldershot, basingstoke, andover, newbury, bracknell, maidenhead, windsor, high wycombe, aylesbury, banbury
bicester, didcot, abingdon, witney, stratford-upon-avon, stratford, leamington, leamington spa, kenilworth, redditch, kidderminster
dudley, walsall, west bromwich, smethwick, oldbury, sandwell, halesowen, stourbridge, tipton, wednesbury, sutton coldfield, tamworth
cannock, stafford, burton, burton upon trent, newark, worksop, retford, loughborough, hinckley, melton mowbray, coalville, oadby, wigston
grantham, boston, spalding, skegness, gainsborough, louth, kings lynn, king's lynn, great yarmouth, lowestoft, thetford, cromer
bury st edmunds, felixstowe, clacton, clacton-on-sea, braintree, chelmsford, brentwood, romford, grays, tilbury, canvey
margate, ramsgate, broadstairs, dover, folkestone, ashford, tonbridge, tunbridge wells, sevenoaks, dartford, gravesend, chatham
rochester, sittingbourne, whitstable, faversham, deal, bexhill, lewes, newhaven, seaford, horsham, haywards heath, burgess hill
bognor, bognor regis, littlehampton, havant, gosport, fareham, eastleigh, christchurch, weymouth, dorchester, yeovil, taunton, bridgwater
weston-super-mare, frome, glastonbury, torquay, paignton, exmouth, barnstaple, bideford, newquay, falmouth, penzance, camborne
redruth, st austell, st ives, bodmin, launceston, bude, chippenham, trowbridge, melksham, stroud, cirencester, tewkesbury, evesham
malvern, ludlow, leominster, shrewsbury, oswestry, bridgnorth, whitchurch, nantwich, macclesfield, congleton, northwich, winsford, runcorn
widnes, ellesmere port, knowsley, huyton, kirkby, skelmersdale, ormskirk, chorley, leyland, accrington, nelson, colne, rawtenstall
bacup, todmorden, hebden bridge, keighley, skipton, bingley, shipley, ilkley, otley, dewsbury, batley, pontefract, castleford
selby, goole, beverley, bridlington, scarborough, whitby, filey, malton, thirsk, northallerton, richmond, catterick, redcar
stockton-on-tees, billingham, bishop auckland, consett, chester-le-street, south shields, north shields, jarrow, whitley bay
tynemouth, wallsend, blyth, ashington, morpeth, alnwick, berwick, hexham, whitehaven, workington, barrow, barrow-in-furness, kendal
penrith, keswick, ulverston, windermere, morecambe, heysham, fleetwood, lytham, st annes, clitheroe, leigh, tameside, ashton-under-lyne, ashton
hyde, stalybridge, dukinfield, denton, sale, altrincham, stretford, urmston, eccles, swinton, prestwich, whitefield, radcliffe
heywood, middleton, trafford, wythenshawe, didsbury, chorlton, fallowfield, rusholme, levenshulme, longsight, gorton, moss side
hulme, ardwick, cheetham hill, crumpsall, blackley, harpurhey, moston, newton heath, openshaw, withington, burnage, cheadle
toxteth, anfield, everton, walton, wavertree, croxteth, speke, garston, aigburth, norris green, kensington
handsworth, aston, erdington, sparkbrook, sparkhill, small heath, bordesley green, saltley, alum rock, ladywood, edgbaston, selly oak
moseley, kings heath, king's heath, northfield, longbridge, perry barr, yardley, chelmsley wood, balsall heath, winson green, lozells
harehills, chapeltown, beeston, headingley, hyde park, armley, bramley, seacroft, gipton, roundhay, manningham, heaton, girlington
burngreave, pitsmoor, attercliffe, darnall, hillsborough, ecclesall, heeley, gleadless, sneinton, bulwell, hyson green, radford, the meadows
lenton, arnold, clifton, highfields, belgrave, evington, braunstone, stoneygate, easton, st pauls, bedminster, knowle, hartcliffe
southmead, lawrence hill, totterdown, montpelier, filton, kingswood, butetown, grangetown, splott, ely, canton, roath, cathays
acton, barking, barnet, bermondsey, bethnal green, bexley, blackheath, bloomsbury, bow, brent, brixton, bromley, camberwell, camden, camden town
catford, chelsea, chingford, chiswick, clapham, clerkenwell, covent garden, croydon, dagenham, dalston, deptford, dulwich
ealing, east ham, east london, south london, north london, west london, edgware, edmonton, eltham, enfield, erith, euston, feltham, finchley
finsbury, finsbury park, forest gate, fulham, golders green, greenwich, hackney, hammersmith, hampstead, haringey, harlesden, harrow
hayes, hendon, herne hill, highbury, highgate, hillingdon, holborn, holloway, hounslow, hoxton, ilford, isle of dogs, islington, kennington
kentish town, kidbrooke, kilburn, king's cross, kings cross, kingston, kingston upon thames, lambeth, lewisham, leyton, leytonstone
limehouse, maida vale, merton, mile end, mitcham, morden, mottingham, muswell hill, neasden, new cross, newham, north kensington
norwood, notting hill, nunhead, orpington, paddington, palmers green, peckham, penge, pimlico, pinner, plaistow, plumstead, poplar, putney
redbridge, richmond upon thames, roehampton, rotherhithe, ruislip, shadwell, shepherd's bush, shoreditch, sidcup, soho, southall
southwark, stamford hill, stanmore, stepney, stockwell, stoke newington, streatham, surbiton, sutton, sydenham, thamesmead, thornton heath, tooting
tottenham, tower hamlets, twickenham, upton park, uxbridge, vauxhall, walthamstow, walworth, wandsworth, wapping, wembley, west ham
whitechapel, willesden, wimbledon, wood green, woodford, woolwich, elephant and castle, canary wharf, docklands, heathrow, gatwick
paisley, east kilbride, livingston, hamilton, cumbernauld, kirkcaldy, ayr, kilmarnock, greenock, coatbridge, airdrie, motherwell
falkirk, irvine, dumfries, elgin, oban, fort william, stornoway, kirkwall, lerwick, thurso, wick, aviemore, pitlochry, st andrews
arbroath, montrose, peterhead, fraserburgh, galashiels, hawick, kelso, leith, govan, easterhouse, drumchapel, castlemilk, pollok, gorbals
partick, maryhill, springburn, possil, clydebank, dumbarton, johnstone, musselburgh, dalkeith, bathgate, alloa, glenrothes
cumbran, cwmbran, merthyr, merthyr tydfil, rhondda, pontypridd, aberdare, caerphilly, barry, bridgend, port talbot, neath, llanelli, carmarthen
aberystwyth, caernarfon, llandudno, rhyl, colwyn bay, holyhead, denbigh, welshpool, newtown, brecon, abergavenny, ebbw vale
tredegar, pontypool, chepstow, haverfordwest, milford haven, pembroke, tenby, cardigan, fishguard, bethesda, blaenau ffestiniog, porthmadog
pwllheli, dolgellau, bala, machynlleth, ammanford, maesteg, porthcawl, penarth, tonypandy, treorchy
ballymena, coleraine, omagh, enniskillen, strabane, newtownards, craigavon, portadown, lurgan, larne, carrickfergus, newtownabbey
dungannon, cookstown, magherafelt, limavady, downpatrick, banbridge, shankill, falls road, ardoyne, limerick, drogheda, dundalk, letterkenny, athlone, tralee, killarney
afghanistan, albania, algeria, angola, antigua, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados
belarus, belgium, belize, benin, bermuda, bhutan, bolivia, bosnia, botswana, brazil, brunei, bulgaria, burkina faso, burma, burundi, cambodia
cameroon, canada, cape verde, chad, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark
djibouti, dominica, dominican republic, ecuador, egypt, el salvador, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia
the gambia, germany, ghana, gibraltar, greece, grenada, guadeloupe, guatemala, guinea, guyana, haiti, honduras, hong kong, hungary
iceland, india, indonesia, iran, iraq, israel, italy, ivory coast, jamaica, japan, jordan, kashmir, azad kashmir, kazakhstan, kenya, kosovo, kurdistan, kuwait
kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, lithuania, luxembourg, macau, macedonia, madagascar, malawi, malaysia
maldives, mali, malta, martinique, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, montserrat, morocco, mozambique, myanmar
namibia, nepal, netherlands, holland, new zealand, nicaragua, niger, nigeria, north korea, south korea, korea, norway, oman, pakistan, palestine, gaza, west bank, panama
papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, st lucia, saint lucia, st kitts, st vincent, samoa
saudi arabia, saudi, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia, somaliland, south africa, south sudan
spain, sri lanka, sudan, darfur, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tibet, togo, tonga, trinidad, tobago, tunisia, turkey
turkmenistan, uganda, ukraine, united arab emirates, uae, united states, america, uruguay, uzbekistan, venezuela, vietnam, yemen, zambia, zimbabwe
africa, asia, europe, caribbean, west indies, middle east, south asia, antarctica, balkans, scandinavia, punjab, gujarat, kerala, bengal, sylhet, mirpur, goa, tamil nadu
amsterdam, athens, auckland, baghdad, bangkok, barcelona, beijing, beirut, berlin, brussels, bucharest, budapest, cairo, calais, cape town, chicago
colombo, copenhagen, damascus, aleppo, delhi, new delhi, dhaka, dubai, abu dhabi, freetown, geneva, hamburg, hanoi, harare, helsinki, islamabad, istanbul, jerusalem, johannesburg
kabul, karachi, kathmandu, kigali, kingston, kinshasa, krakow, kyiv, kiev, lagos, abuja, accra, kumasi, lahore, lisbon, los angeles, madrid, mecca, medina, melbourne, milan
mogadishu, hargeisa, moscow, mumbai, bombay, munich, nairobi, mombasa, new york, new york city, oslo, ottawa, paris, peshawar, prague, rawalpindi, faisalabad, riga, rome, san francisco, shanghai
stockholm, sydney, tehran, tel aviv, tokyo, toronto, tripoli, tunis, vancouver, vienna, vilnius, warsaw, gdansk, lodz, wroclaw, poznan, washington, zurich, addis ababa, asmara, khartoum, kampala, lusaka
amritsar, jalandhar, ahmedabad, rajkot, surat, chennai, kolkata, calcutta, bangalore, hyderabad, ho chi minh city, saigon, seoul, manila, jakarta, kuala lumpur, montreal, boston, miami, philadelphia, detroit, seattle, houston, atlanta, las vegas, california, texas, florida, hawaii, alaska, arizona, arkansas, colorado, georgia, illinois, indiana, iowa, kansas, kentucky, louisiana, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new jersey, new mexico, ohio, oklahoma, oregon, pennsylvania, tennessee, utah, vermont, virginia, wisconsin, wyoming, ontario, quebec, alberta, queensland, victoria, new south wales
atlantic, pacific, mediterranean, thames, mersey, humber, severn, tyne, tees, clyde, trent, avon, snowdon, snowdonia, ben nevis, dartmoor, exmoor, bodmin moor, pennines
`),
)

/** Places whose names are everyday words: only after "in", "from", "near" and the like. */
export const placesThatAreWords: ReadonlySet<string> = new Set(
  phrases(
    `reading, bath, sale, deal, wells, rugby, sandwich, bury, barking, battle, hope, angel, ware, wash, street, rye, ash, beer, bow, boston, ely, hull, barrow, hyde, poplar, bank, oval, temple, monument, shoreham, corby, wick, ayr, barry, nelson, preston, lincoln, stafford, burton, sutton, clifton, hamilton, irvine, kelso, arnold, ashton, leigh, beverley, victoria, jordan, chelsea, georgia, virginia, clare, kerry, tyrone, angus, moray, fife, devon, kent, york, lancaster, chester, washington, sydney, paris, florence, india, china, asia, turkey, chile, jersey, kingston, acton, mali, chad, niger, guinea, denton, bramley, everton, walton, halifax, dover, stone, diss, settle, leek, yelling, nasty, loose, cove, hayes, harrow, dales, highlands, eccles, goole, hove, poole, holland, morden, brent, stoke, clare, surat, bala, louth, grays, hatfield, middleton, heywood, radcliffe, bedford, denver, dudley, stratford, windsor, worksop, trent, tees, severn, avon, milan, newark, retford`,
  ),
)
