-- What each customer bought on each day, added up exactly:
-- keyplan pareto --sql postgres ... | psql --csv DATABASE | keyplan pareto -
WITH cells AS (
  SELECT
    COALESCE(NULLIF(COALESCE(CASE WHEN CAST(t."Customer" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Customer" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Customer" AS text) END, ''), ''), COALESCE(CASE WHEN CAST('Cash sales' AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST('Cash sales' AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST('Cash sales' AS text) END, '')) AS customer,
    COALESCE(CASE WHEN CAST(t."Invoice Date" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Invoice Date" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Invoice Date" AS text) END, '') AS day,
    CASE WHEN CAST(t."Amount" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Amount" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Amount" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Amount" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Amount" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_1,
    CASE WHEN CAST(t."Profit" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Profit" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Profit" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Profit" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Profit" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_2,
    CASE WHEN CAST(t."Potential" AS text) ~ '^[-+.0-9]+$' THEN CAST(t."Potential" AS text) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN CAST(t."Potential" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Potential" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Potential" AS text) END, ''), E'[$\\u00A2-\\u00A5\\u20A0-\\u20C0]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), E'[\\u2010-\\u2015\\u2212]', '-', 'g') END AS cell_3,
    COALESCE(CASE WHEN CAST(t."Region" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Region" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Region" AS text) END, '') AS segment,
    lower(COALESCE(CASE WHEN CAST(t."Status" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Status" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Status" AS text) END, '')) IN ('shipped', 'paid') AND lower(COALESCE(CASE WHEN CAST(t."Region" AS text) ~ '[^!-~ ]|  |^ | $' THEN trim(regexp_replace(regexp_replace(CAST(t."Region" AS text), E'[\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFD]', '', 'g'), E'[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+', ' ', 'g')) ELSE CAST(t."Region" AS text) END, '')) NOT IN ('west') AS wanted
  FROM "sales"."invoices" AS t
),
said AS (
  SELECT
    customer,
    CASE
      WHEN day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN substr(day, 1, 10)
      WHEN day ~ '^([0-9]{4})([0-9]{2})([0-9]{2})$' THEN regexp_replace(day, '^([0-9]{4})([0-9]{2})([0-9]{2})$', E'\\1-\\2-\\3', 'g')
      WHEN day ~ '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', E'\\1-\\2-\\3', 'g'), '-([0-9])-', E'-0\\1-', 'g'), '-([0-9])$', E'-0\\1', 'g')
      WHEN day ~ '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' AND day ~ '^(1[3-9]|[2-9][0-9])[-/., ]' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', E'\\3-\\2-\\1', 'g'), '^(69|[7-9][0-9])-', E'19\\1-', 'g'), '^([0-9]{2})-', E'20\\1-', 'g'), '-([0-9])-', E'-0\\1-', 'g'), '-([0-9])$', E'-0\\1', 'g')
      WHEN day ~ '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' AND day ~ '^[0-9]{1,2}[-/., ]+(1[3-9]|[2-9][0-9])[-/., ]+' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', E'\\3-\\1-\\2', 'g'), '^(69|[7-9][0-9])-', E'19\\1-', 'g'), '^([0-9]{2})-', E'20\\1-', 'g'), '-([0-9])-', E'-0\\1-', 'g'), '-([0-9])$', E'-0\\1', 'g')
      WHEN day ~ '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', E'\\3-\\1-\\2', 'g'), '^(69|[7-9][0-9])-', E'19\\1-', 'g'), '^([0-9]{2})-', E'20\\1-', 'g'), '-([0-9])-', E'-0\\1-', 'g'), '-([0-9])$', E'-0\\1', 'g')
      ELSE ''
    END AS day,
    cell_1,
    CASE
      WHEN cell_1 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_1 AS numeric)
      WHEN cell_1 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_1 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_1 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_1 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_1 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_1 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_1 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_1,
    cell_2,
    CASE
      WHEN cell_2 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_2 AS numeric)
      WHEN cell_2 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_2 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_2 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_2, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_2 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_2 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_2 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_2, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_2 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_2,
    cell_3,
    CASE
      WHEN cell_3 ~ '^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN CAST(cell_3 AS numeric)
      WHEN cell_3 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([.][0-9]*)?|[.][0-9]+)[-) ]*$' AND NOT cell_3 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_3 ~ '[-(]' THEN '-' ELSE '' END, regexp_replace(cell_3, '[^0-9.]', '', 'g')) AS numeric)
      WHEN cell_3 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\\u2019][0-9]{3})+)([,][0-9]*)?|[,][0-9]+)[-) ]*$' AND NOT cell_3 ~ '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]' THEN CAST(concat(CASE WHEN cell_3 ~ '[-(]' THEN '-' ELSE '' END, replace(regexp_replace(cell_3, '[^0-9,]', '', 'g'), ',', '.')) AS numeric)
      WHEN cell_3 ~ '^ *- *$' THEN CAST(0 AS numeric)
    END AS number_3,
    segment,
    wanted
  FROM cells
),
judged AS (
  SELECT
    customer,
    CASE WHEN day ~ '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$' THEN day ELSE '' END AS day,
    number_1 AS amount,
    number_2 AS profit,
    number_3 AS potential,
    segment,
    CASE
      WHEN NOT wanted THEN 'filtered'
      WHEN NOT (day ~ '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$' AND day >= '2025-01-01' AND day <= '2025-12-31') THEN 'filtered'
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 = '' THEN 'blank_amount'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') COLLATE "C" AS customer,
  COALESCE(CASE WHEN counted = 'used' THEN day END, '') COLLATE "C" AS date,
  COALESCE(CAST(trim_scale(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END)) AS text), '') AS amount,
  COALESCE(CAST(trim_scale(sum(CASE WHEN counted = 'used' THEN profit END)) AS text), '') AS profit,
  COALESCE(CAST(trim_scale(max(CASE WHEN counted = 'used' THEN potential END)) AS text), '') AS potential,
  COALESCE(CASE WHEN counted = 'used' THEN segment END, '') COLLATE "C" AS segment,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  count(CASE WHEN counted = 'used' AND profit IS NULL THEN 1 END) AS without_profit,
  counted
FROM judged
GROUP BY 1, 2, 6, 10
ORDER BY 1, 2, 6, 10;
