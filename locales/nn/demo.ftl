### Sidene som berre demoen har.

demo-name = Demo
demo-banner = Demo: oppdikta personar. Meldingar blir ikkje sende ut, dei blir viste her.
demo-to-inbox = Meldingar
demo-to-log-ins = Innlogging
demo-title = Prøv Kursplass
demo-lead = Alle personar, adresser og kurs her er oppdikta. Databasen blir sletta når demoen blir avslutta.
demo-as-anybody = Som deltakar
demo-as-anybody-how = Vel eit kurs og meld deg på. Koden og alle andre meldingar finn du under Meldingar.
demo-to-courses = Sjå kursa
demo-as-staff = Som tilsett
demo-as-staff-how = Kvar rolle ser sitt. Passorda er laga for denne eine gongen.
demo-to-staff = Logg inn
demo-person = Namn
demo-role = Rolle
demo-email = E-post
demo-password = Passord
demo-inbox = Meldingar
demo-inbox-lead = Her ligg det som elles ville gått ut som e-post og SMS, det nyaste øvst.
demo-inbox-empty = Ingen meldingar enno.
demo-when = Tid
demo-from = Frå
demo-to = Til
demo-what = Melding
demo-back = Alle meldingar
