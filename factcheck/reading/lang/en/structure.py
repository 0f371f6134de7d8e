"""English: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import LineWords, SentenceWords, words

SENTENCES = SentenceWords(
    titles=words("""
        mr mrs ms messrs dr prof gen lt col maj capt cmdr cpl sgt pvt adm brig sen rep gov pres hon rev fr sr. sra supt insp det st mt ft
        vs v viz cf e.g i.e eg ie al approx est dept univ assn bros attn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec
        pte ph tel ext ps p.s fig figs vol pp ed eds trans tp drs ir jend letjen brigjen cq
    """),
    before_number=words("no nos art sec ch p para line"),
    suffixes=words(
        "inc ltd corp co llc plc bros jr sr esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u a.m p.m am pm etc dc ca calif mass ariz tex fla ga ill mich minn n.y l.a"
    ),
    closing=words("etc ect"),
    openers=words("""
        the a an this that these those it its he she they we you i his her their our my your there here in on at by for from with without after before
        when while if as although though because since but and or so however meanwhile then also yet nor not no yes what who whom whose which why how where
        is are was were do does did has have had can could will would should may might must let please thanks thank some many most all each every both few
        several another other such one two three more despite during until under over according to about even only just still now today yesterday earlier later
        last next hi dear everyone nobody nothing anything something once
    """),
    unmarked=words("""
        we he she they it you this these those there if but and when while please thanks what where why how my your our their his her
        its do does don't did is are was were also however although because since that's it's he's she's they're we're you're
    """),
    speech=words(
        "said says asked asks told tells replied wrote writes added shouted cried yelled wondered answered continued explained tweeted posted"
    ),
)

LINES = LineWords(
    adverts=(
        r"\[?(?:ads?|advert|banner|sponsored)(?:[ _-]?\d+)?",
        r"(?:advertisement|advertisements|advertising|advertisement feature|sponsored content|sponsored|promoted)",
        r"(?:article|story) continues (?:below|after)(?: this)?(?: the)?(?: (?:ad|advert|advertisement|newsletter promotion|promotion))?",
        r"(?:continue reading|scroll (?:down )?to continue|skip (?:past )?(?:the )?(?:advertisement|newsletter promotion|ad)).{0,40}",
        r"(?:after|skip past) newsletter promotion",
    ),
    comments=(
        r"comments? ?\(?\d+\)?",
        r"\(?\d+\)? comments?",
        r"(?:view|read|show|load|see) (?:all |more )?(?:\d+ )?comments?(?: \(\d+\))?",
        r"(?:leave|post|add|write) a (?:comment|reply)",
        r"(?:join|start) the (?:conversation|discussion)",
        r"comments are closed",
    ),
    shares=(
        r"(?:share|tweet|pin it|e-?mail|print|save|bookmark|listen|gift this article|copy link|link copied!?|copied!?)",
        r"share (?:this|full)(?: (?:article|story|page|post|video))?(?: (?:on|via|with|to))?(?: ?:?(?: NETWORKS))?",
        r"share (?:article|story|page|on|via|to)?(?: ?:?(?: NETWORKS))?",
        r"(?:e-?mail|print|save|copy|send) (?:this )?(?:link|article|story|page)(?: to a friend)?",
        r"text size(?: .{1,10})?",
        r"follow us(?: on)?",
    ),
    navigation=(
        r"(?:next|previous|prev|next page|previous page|next article|previous article|back to top|skip to (?:main )?(?:content|navigation)|see all|view all|show all|load more|show more|view more|view gallery|home|menu|close)",
        r"page \d+(?: of \d+)?",
        r"home(?: ?[>›»/|] ?[^>›»/|]{1,40}){1,5}",
        r"(?:related|more|latest|top|trending|popular|recommended) (?:stories|articles|news|topics|posts|reading|links)",
        r"(?:most (?:read|popular|viewed|shared)(?: (?:in|on) .{1,30})?|editors?['’]? picks?|recommended for you|you may also like|you might also like|more from .{1,40}|trending now|more on this (?:story|topic)|around the web)",
    ),
    related=(
        r"(?:read|see|watch|listen|view)(?: (?:also|more|next|now|this next))",
        r"also read",
        r"(?:related|more|see also|recommended)(?= ?:)",
        r"(?:related|recommended) (?:story|article|coverage|reading|stories|articles)(?= ?:)",
        r"(?:more on this|further reading)",
    ),
    pleas=(
        r"(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|briefing|alerts|podcast|channel|here|today|now)\b",
        r"sign up for .{1,60}\b(?:news|deals|offers|and more)\b",
        r"for (?:the latest|more|all the latest)\b.{0,90}\b(?:sign up|subscribe|check (?:out )?our|follow us|click here|visit our)\b",
        r"check out (?:more|all)\b.{0,90}\b(?:newsletter|here|page)\b",
        r"(?:do you have|have you got|got|have) (?:a|any) (?:story|news|tip|news tip)s?\b.{0,30}\?",
        r"(?:get in touch|contact us|email us|send us)\b.{0,60}@",
        r"(?:log ?in|sign in|register|create an account)\b.{0,20}\b(?:to continue|account to|to access|to comment|for free)\b",
        r"(?:join|follow) .{1,40}\b(?:telegram|whatsapp|youtube|facebook) (?:channel|group|page)\b.{0,60}\b(?:news|updates|alerts)\b",
        r"join (?:our|the|thought)[\w -]{0,20}(?:forum|community|conversations?|discussion)\b",
        r"(?:thank you for visiting|you are using an? .{0,20}browser)\b",
        r"(?:enjoying our latest content|our community members are treated to)",
        r"this is a (?:breaking|developing) (?:news? )?story\b.{0,40}(?:more to follow|updates?|refresh)",
        r"(?:follow|like|find|join) (?:us|[A-Z][\w. ]{1,30}) on (?:facebook|twitter|x|instagram|youtube|google news|whatsapp|telegram|tiktok|linkedin)\b",
        r"(?:download|get) (?:our (?:free )?(?:[\w ]{1,30} )?app\b|the (?:[\w ]{1,30} )?app\b.{0,40}\b(?:app store|google play|today|for free)\b)",
        r"get (?:the latest|our|more) .{0,60}\b(?:inbox|newsletter|delivered)\b",
        r"(?:already a subscriber|to continue reading|support our journalism|become a member|this content is only available to subscribers)",
    ),
    legal=(
        r"copyright ?(?:©|@|\(c\)|\d{4}|.{0,40}all rights|$)",
        r"(?:©|\(c\)) ?(?:\d{4}|.{0,60}all rights)",
        r"all rights reserved",
        r"(?:terms of (?:use|service)|privacy policy|cookie policy)$",
        r"this material may not be published, broadcast",
    ),
    tags=(r"tags?", r"topics(?= ?:)", r"keywords?", r"filed under", r"more about"),
    sources=(r"sources?", r"original (?:article|source|story|link)", r"via", r"first published (?:by|in|on|at)"),
    translated=(r"(?:this (?:article|story) (?:was |is )?)?translated (?:by .{1,40} )?from", r"translation of"),
    bylines=(r"by", r"(?:written|reported|reporting|words|story|text) by", r"(?:author|writer|reporter|reporting)(?= ?:)"),
    desks=(
        r"(?:editing|additional reporting|edited|translated|compiled|produced|writing) by",
        r"(?:editors?|translator|producer|reporting|writing)(?= ?:)",
    ),
    credits=(
        r"(?:photo(?:graph)?|picture|image|video|illustration|graphic|composite|file photo|handout)(?: (?:credit|source|courtesy))?(?: (?:by|of))?",
        r"(?:credit|courtesy)(?: of)?",
        r"image source, ?",
    ),
    captions=(r"(?:image |photo )?caption", r"(?:file photo|pictured)"),
    positions=(
        r"(?:from |far |top |bottom |front |back |second |third )*(?:left|right|cent(?:er|re)|L|R|C)(?: to right)?(?: and (?:left|right|second|third).{0,20})?",
    ),
    stamps=words("""
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m gmt utc est edt et pst pdt pt cet cest bst ist aest aedt wib sgt myt hkt jst kst ict pht pkt
        published updated modified posted first last on at of the min mins minute minutes hour hours day days ago read st nd rd th time date
    """),
    questions=(
        r"(?:so,? |but,? |and,? )?(?:what|who|whom|whose|which|why|how|where|when|is|are|was|were|do|does|did|will|would|can|could|should|has|have|had)\b",
    ),
    common=words("""
        the a an and or but of to in on at by for from with as is are was were be been has have had do does did will would can could should may might it its this that
        these those he she they we you i his her their our my what who which why how where when not no so than then there about into over after before between more most
    """),
    cited=(
        r"according to (?:a |the )?(?:report (?:by|from|in) )?",
        r"(?:reported|cited|quoted) by ",
        r"told (?:the )?",
        r"as reported (?:by|in) ",
        r"citing (?:the )?",
    ),
    reports=(r" (?:reported|reports|has reported|first reported)\b",),
    sites=words("""
        .uk .us .au .nz .ie .gov .mil .edu reuters.com apnews.com bbc.com cnn.com nytimes.com washingtonpost.com theguardian.com aljazeera.com bloomberg.com wsj.com
        ft.com nbcnews.com cbsnews.com foxnews.com politico.com axios.com npr.org voanews.com straitstimes.com channelnewsasia.com scmp.com kyivindependent.com
    """),
)
