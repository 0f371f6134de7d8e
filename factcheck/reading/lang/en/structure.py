"""English: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import SentenceWords, words

SENTENCES = SentenceWords(
    titles=words("""
        mr mrs ms messrs dr prof gen lt col maj capt cmdr cpl sgt pvt adm brig sen rep gov pres hon rev fr sr. sra supt insp det st mt ft
        vs v viz cf e.g i.e eg ie al approx est dept univ assn bros attn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec
        pte ph tel ext ps p.s fig figs vol pp ed eds trans tp drs ir jend letjen brigjen cq
    """),
    before_number=words("no nos art sec ch p para line"),
    suffixes=words("inc ltd corp co llc plc bros jr sr esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u a.m p.m am pm etc dc ca calif mass ariz tex fla ga ill mich minn n.y l.a"),
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
    speech=words("said says asked asks told tells replied wrote writes added shouted cried yelled wondered answered continued explained tweeted posted"),
)
