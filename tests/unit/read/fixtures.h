// One valid file of each kind, for tests to spoil.
#pragma once

#include <stdexcept>
#include <string>

inline const std::string kPartnership =
    R"(<partnership id="safer" jurisdiction="england" language="en-GB" house-style="colchester">
  <name abbreviation="SP">Safer Partnership</name>
  <area kind="borough">Colchester</area>
  <organisation id="council" sector="local-government">
    <name abbreviation="CBC">Colchester Borough Council</name>
  </organisation>
  <organisation id="police" sector="police" responsible-authority="police" since="2000-01-01">
    <name>Essex Police</name>
  </organisation>
  <post id="officer" organisation="council" telephone="01206 000000" email="a@example.org">
    <name>Officer</name>
    <holder since="2020-01-01" until="2021-01-01">A Person</holder>
  </post>
  <body id="board" kind="board">
    <name abbreviation="SPB">Safer Board</name>
    <relation kind="scrutinised-by" body="panel" every="year"/>
  </body>
  <body id="panel" kind="panel">
    <name>Scrutiny Panel</name>
  </body>
  <budget id="projects" year="2014/15" amount="66000" approximate="yes" remaining="9000.00">
    <title>Projects</title>
    <line amount="57000">Salaries</line>
    <remainder>Grants</remainder>
  </budget>
</partnership>
)";

inline const std::string kAbbreviations = R"(<abbreviations>
  <abbreviation short="DHR" since="2011-04-13">Domestic Homicide Review</abbreviation>
</abbreviations>
)";

inline const std::string kTerms = R"(<terms-of-reference body="board" in-force-from="2020-04-01">
  <adopted by="board" on="2020-03-01" minute="12"/>
  <members>
    <member organisation="council" represents="housing" capacity="core"/>
    <member organisation="police"/>
  </members>
  <chair post="officer" maximum-years="3"/>
  <meetings frequency="quarterly"/>
  <quorum minimum="2" of="agencies"/>
  <papers agenda-days-before="5"/>
  <support post="officer"/>
  <accountable-to body="panel"/>
  <amendment agreed-by="board"/>
</terms-of-reference>
)";

inline const std::string kReport = R"(<report committee="panel" date="2022-03-15" reference="1">
  <title>Work of the partnership</title>
  <report-of post="officer"/>
  <author post="officer"/>
  <wards>not applicable</wards>
  <classification>public</classification>
  <background-papers none="yes"/>
  <appendix id="A" terms-of-reference="board"/>
</report>
)";

inline const std::string kHouseStyle = R"(<house-style id="colchester">
  <council>Colchester Borough Council</council>
  <page font="Arial" heading-font="Arial" size="11" heading-colour="1F3864" margin="2.54"/>
  <numbering of="report">
    <level of="heading" format="decimal" text="%1."/>
  </numbering>
  <heading title="Standard References" place="closing">
    There are *none*.
  </heading>
  <abbreviations title="Abbreviations" short="Abbreviation" long="Meaning"/>
  <appendices title="Appendices" label="Appendix"/>
</house-style>
)";

inline const std::string kWorkProgramme =
    R"(<work-programme from="2014-04-01" until="2015-03-31" working-day="7.4">
  <title>Shared work</title>
  <activity id="meetings" times-a-year="2" each="meeting" days-a-year="2.7">
    <title>Meetings</title>
    <task hours="0.75">Minutes</task>
    <task minutes="30" every="week" times="48">Advice</task>
    <task not-estimated="yes">Calls</task>
    <margin percent="10" rounded-up-to="whole-hour" for="changes"/>
    <proposal>
      <lead post="officer"/>
      <lead organisation="police" words="in turn"/>
      <text>
        It takes {{activities.meetings.hours-a-year}} hours:

        - all of them
      </text>
    </proposal>
    <rota from="2014-04" until="2015-03" months-each="3">
      <title>Turns</title>
      <turn organisation="council"/>
    </rota>
  </activity>
  <timeline from="2013-10" until="2014-03">
    <title>The plan</title>
    <task>
      <title>Draft</title>
      <lead words="everybody"/>
      <when month="2013-10" until="2013-12" words="first draft"/>
      <when date="2014-03-04" at="17:30"/>
    </task>
  </timeline>
  <risk level="low" done="2014-06-01">
    <risk>A partner leaves.</risk>
    <affected>All.</affected>
    <controls>None.</controls>
    <action>A review.</action>
  </risk>
  <signatory post="officer"/>
  <review from="2015-01"/>
</work-programme>
)";

inline const std::string kMeetings = R"(<meetings>
  <meeting body="board" date="2024-05-14" at="17:30" until="19:00" place="Town Hall"/>
  <meeting body="panel" date="2024-06-11" status="moved" words="to 18 June"/>
</meetings>
)";

// The text with one part of it replaced.
inline std::string with(std::string text, const std::string& part, const std::string& by) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) throw std::logic_error("not in the fixture: " + part);
  return text.replace(at, part.size(), by);
}
