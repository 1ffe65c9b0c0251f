"""The text of one report: about 10 KB of council prose, the same for the same seed and number.

Facts stand in it by name, as an author would write them; `filled` puts their values in their place
for programs that know no facts.
"""

import random
import re

COMMITTEES = [
    ("scrutiny", "scrutiny-committee", "Scrutiny Committee"),
    ("crime-panel", "panel", "Crime and Disorder Panel"),
    ("housing", "committee", "Housing Committee"),
    ("licensing", "committee", "Licensing Committee"),
    ("environment", "committee", "Environment Committee"),
    ("young-people", "committee", "Children and Young People Committee"),
    ("wellbeing", "committee", "Health and Wellbeing Committee"),
    ("finance", "committee", "Finance and Audit Committee"),
]
WARDS = ["Castle", "Northgate", "Riverbank", "Old Heath", "St Mary’s", "Highfield", "Priory", "Mill Lane",
         "Westfield", "Harbour", "Greenstead", "New Town"]
TOPICS = ["Street lighting", "Night-time economy", "Domestic abuse services", "Youth clubs", "Vehicle crime",
          "Neighbourhood wardens", "Retail theft", "Hate crime reporting", "Drug and alcohol support",
          "Closed-circuit television", "Safer parks", "Rural crime", "Fire safety at home", "Street drinking",
          "Victim support", "Road safety near schools"]
KINDS = ["yearly review", "progress", "options for next year", "outcome of consultation", "performance",
         "proposals"]
WHEN = ["In the spring", "Over the summer", "During the autumn", "Since the last report", "In the first quarter",
        "In the last quarter", "After the consultation closed", "Before the pilot began", "At the end of the year",
        "Once funding was confirmed", "Throughout the year", "By the end of the pilot"]
WHO = ["neighbourhood officers", "the licensing team", "residents of the northern wards", "local schools",
       "housing officers", "the fire service", "street wardens", "volunteers from the community centre",
       "shopkeepers in the town centre", "the youth service", "health visitors", "probation staff",
       "the outreach team", "ward councillors", "the analyst who supports the partnership", "tenants’ groups"]
DID = ["agreed", "reviewed", "piloted", "asked for", "extended", "tested", "set out", "welcomed", "supported",
       "recorded", "discussed", "compared", "published", "delivered"]
WHAT = ["a joint patrol plan for evenings and weekends", "the way in which reports from the public are passed on",
        "training for door staff and taxi drivers", "a shared list of places that cause concern",
        "better lighting along the footpaths by the river", "weekly meetings about the most complex cases",
        "a short guide for people who have been victims of theft", "the evidence on repeat calls from the same address",
        "new signs and benches in the two largest parks", "drop-in sessions at the library",
        "a protocol for sharing information about young people at risk", "visits to homes with older residents",
        "the cost of cameras against that of more wardens", "work with landlords on empty properties",
        "an offer of mediation between neighbours", "activities for teenagers during the school holidays"]
WHY = ["because calls to the police had risen there", "so that problems are dealt with before they grow",
       "after members asked for a clearer account of results", "since no single agency can solve this alone",
       "to bring the service closer to the people who use it", "as the earlier arrangement had lapsed",
       "although the budget for it had not grown", "in line with what residents told the survey",
       "so that the same family is not visited twice for the same reason", "while the longer-term plan is prepared"]
RESULT = ["Reports of *anti-social behaviour* fell in most of the wards concerned",
          "Attendance was higher than in the year before", "Feedback from residents has been **largely positive**",
          "The number of repeat incidents did not change", "Costs stayed within what had been set aside",
          "Some of the gains were lost once the evenings grew darker", "Waiting times became shorter",
          "It is too early to say whether the change will last", "Partners now share figures every month",
          "The change was noticed first by those who work late"]
TAIL = ["and the next report will return to this", "which officers regard as encouraging",
        "but the figures are small and should be read with care", "and no complaints were received",
        "as the table in this report shows", "although two wards stand out", "and staff have been thanked",
        "which other councils have since taken up", "and further work is planned", "but more remains to be done"]
OWN = ["What changed and why?", "What was done", "What residents said", "Results so far", "Costs and funding",
       "Risks and how they are managed", "Options considered", "Next steps", "How the work is organised",
       "Lessons learned"]

YEARS = 10
FIRST_YEAR = 2016
MONTHS = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11]
MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"]
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]

FACTS = {
    "partnership.name": "Safer Riverside Partnership",
    "partnership.named": "Safer Riverside Partnership (SRP)",
    "partnership.area": "Riverside",
    "bodies.board.name": "Safer Riverside Board",
    "bodies.board.terms.meetings.frequency": "quarterly",
    "organisations.council.name": "Riverside District Council",
    "posts.head.name": "Head of Communities",
}


class Report:
    """What stands on the cover sheet, and `markdown`, the prose in Remit's Markdown."""

    def __init__(self, seed, number):
        self._random = random.Random(f"{seed}:{number}")
        self.committee, _, self.committee_name = COMMITTEES[number % len(COMMITTEES)]
        year = FIRST_YEAR + number // 8 % YEARS
        month = MONTHS[number // 80 % len(MONTHS)]
        day = 3 + 3 * (number % len(COMMITTEES))
        self.date = f"{year}-{month:02}-{day:02}"
        self.date_in_words = f"{day} {MONTH_NAMES[month - 1]} {year}"
        self.reference = f"R/{number + 1}"
        topic, ward = self._one(TOPICS), self._one(WARDS)
        self.title = f"{topic} in {ward}: {self._one(KINDS)}"
        self.name = f"{self.date}-paper-{number + 1:05}"
        self.wards = ward
        self._sections = []
        self._write(topic.lower(), ward)
        self.markdown = "\n\n".join(f"# {heading}\n\n" + "\n\n".join(blocks)
                                    for heading, blocks in self._sections) + "\n"

    def filled(self, quorum):
        """The Markdown with its facts and references in words, `{#id}` on a line of its own after its
        paragraph, and the table's title as a paragraph, as other programs read them."""
        facts = dict(FACTS, **{"report.committee": self.committee_name, "report.date": self.date_in_words,
                               "bodies.board.terms.quorum.minimum-words": quorum})
        words = {}
        for at, (_, blocks) in enumerate(self._sections, 1):
            paragraph = 0
            for block in blocks:
                if block.startswith(("-", "|", "1.", "[^", "Table:")):
                    continue
                paragraph += 1
                found = re.search(r" \{#(\S+)\}$", block)
                if found:
                    words[found[1]] = f"paragraph {at}.{paragraph}"
        words["figures"] = "Table 1"
        text = re.sub(r"\{\{(\S+?)\}\}", lambda m: facts[m[1]], self.markdown)
        text = re.sub(r"\[\]\(#(\S+?)\)", lambda m: f"[{words[m[1]]}](#{m[1]})", text)
        text = re.sub(r"^Table: (.*)$", r"Table 1: \1", text, flags=re.M)
        return re.sub(r" (\{#\S+\})$", r"\n\1", text, flags=re.M)

    def _one(self, of):
        return of[int(self._random.random() * len(of))]

    def _sentence(self):
        one = self._one
        which = int(self._random.random() * 4)
        if which == 0:
            return f"{one(WHEN)}, {one(WHO)} {one(DID)} {one(WHAT)}, {one(WHY)}."
        if which == 1:
            return f"{_upper(one(WHO))} {one(DID)} {one(WHAT)} in {one(WARDS)} and {one(WARDS)}."
        if which == 2:
            return f"{one(RESULT)}, {one(TAIL)}."
        return f"{_upper(one(WHO))} and {one(WHO)} {one(DID)} {one(WHAT)}; {one(WHO)} {one(DID)} {one(WHAT)}."

    def _paragraph(self, sentences, before="", after=""):
        text = " ".join([before] * bool(before) + [self._sentence() for _ in range(sentences)])
        lines, line = [], ""
        for word in text.split(" "):
            if line and len(line) + 1 + len(word) > 100:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return "\n".join(lines + [line]) + after

    def _list(self, count, sign="-"):
        return "\n".join(f"{sign} {self._one(WHAT)}, {self._one(WHY)};" for _ in range(count))[:-1] + "."

    def _table(self):
        rows = "\n".join(f"| {ward} | {self._count()} | {self._count()} | {self._count()} |"
                         for ward in WARDS[:8])
        return ("Table: Incidents by ward {#figures}\n\n| Ward | Two years ago | Last year | This year |\n"
                "|:-----|-----:|-----:|-----:|\n" + rows)

    def _count(self):
        return 20 + int(self._random.random() * 480)

    def _write(self, topic, ward):
        paragraph = self._paragraph

        def section(heading, *blocks):
            self._sections.append((heading, list(blocks)))

        section("Executive Summary",
                paragraph(2, f"This report tells the {{{{report.committee}}}} about {topic} in {ward}, as the "
                             "{{partnership.named}} stood on {{report.date}}."),
                paragraph(3, after=" {#summary}"))
        section("Action Required",
                paragraph(0, "The {{report.committee}} is asked to note:"),
                self._list(3, "1."),
                paragraph(1, "The reasons are in [](#evidence) and [](#results)."))
        section("Reason for Scrutiny",
                paragraph(2, "The {{bodies.board.name}} meets {{bodies.board.terms.meetings.frequency}}, and decides "
                             "once at least {{bodies.board.terms.quorum.minimum-words}} agencies are present.[^law]"),
                "[^law]: Crime and Disorder Act 1998, section 6.")
        section("Background Information",
                paragraph(3, "Anti-social behaviour (ASB) concerns every agency in {{partnership.area}}."),
                paragraph(4, after=" {#evidence}"),
                paragraph(3, "The [national survey](https://www.example.org/survey) says more on ASB."))
        start = int(self._random.random() * len(OWN))
        own = [OWN[(start + 3 * i) % len(OWN)] for i in range(4)]
        section(own[0], paragraph(4), self._list(5), paragraph(4, after=" {#results}"), paragraph(3))
        section(own[1], paragraph(4, "As [](#summary) says, this follows earlier work."), self._table(),
                paragraph(3, "[](#figures) counts incidents that were recorded."), paragraph(3))
        section(own[2], paragraph(4), paragraph(4, "The {{posts.head.name}} of {{organisations.council.name}} leads "
                                                   "this work."),
                self._list(4), paragraph(3, after=" {#actions}"))
        section(own[3], paragraph(3, "What follows rests on [](#results) and [](#actions)."), paragraph(4))
        section("Standard References", paragraph(2))
        section("Strategic Plan References", paragraph(1, "The work serves the aim of safe communities."))
        section("Health, Wellbeing and Community Safety Implications", paragraph(2))


def _upper(text):
    return text[0].upper() + text[1:]
