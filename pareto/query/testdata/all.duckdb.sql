-- What each customer bought on each day, added up exactly:
-- keyplan pareto --sql duckdb ... | duckdb -csv DATABASE | keyplan pareto -
-- A cell may have 18 digits after its point and 20 before it; with more, the query fails rather than round.
WITH cells AS (
  SELECT
    COALESCE(NULLIF(COALESCE(CASE WHEN regexp_matches(CAST(t."Customer" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Customer" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Customer" AS VARCHAR) END, ''), ''), COALESCE(CASE WHEN regexp_matches(CAST('Cash sales' AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST('Cash sales' AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST('Cash sales' AS VARCHAR) END, '')) AS customer,
    COALESCE(CASE WHEN regexp_matches(CAST(t."Invoice Date" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Invoice Date" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Invoice Date" AS VARCHAR) END, '') AS day,
    CASE WHEN regexp_matches(CAST(t."Amount" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Amount" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Amount" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Amount" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Amount" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_1,
    CASE WHEN regexp_matches(CAST(t."Profit" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Profit" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Profit" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Profit" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Profit" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_2,
    CASE WHEN regexp_matches(CAST(t."Potential" AS VARCHAR), '^[-+.0-9]+$') THEN CAST(t."Potential" AS VARCHAR) ELSE regexp_replace(regexp_replace(COALESCE(CASE WHEN regexp_matches(CAST(t."Potential" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Potential" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Potential" AS VARCHAR) END, ''), '[$\x{00A2}-\x{00A5}\x{20A0}-\x{20C0}]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|CAD|AUD', ' ', 'g'), '[\x{2010}-\x{2015}\x{2212}]', '-', 'g') END AS cell_3,
    COALESCE(CASE WHEN regexp_matches(CAST(t."Region" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Region" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Region" AS VARCHAR) END, '') AS segment,
    lower(COALESCE(CASE WHEN regexp_matches(CAST(t."Status" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Status" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Status" AS VARCHAR) END, '')) IN ('shipped', 'paid') AND lower(COALESCE(CASE WHEN regexp_matches(CAST(t."Region" AS VARCHAR), '[^!-~ ]|  |^ | $') THEN trim(regexp_replace(regexp_replace(CAST(t."Region" AS VARCHAR), '[\x{00AD}\x{0600}-\x{0605}\x{061C}\x{06DD}\x{070F}\x{0890}\x{0891}\x{08E2}\x{180E}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{206F}\x{FEFF}\x{FFF9}-\x{FFFB}\x{FFFD}]', '', 'g'), '[\x{0000}-\x{0020}\x{007F}-\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')) ELSE CAST(t."Region" AS VARCHAR) END, '')) NOT IN ('west') AS wanted
  FROM "sales"."invoices" AS t
),
said AS (
  SELECT
    customer,
    CASE
      WHEN regexp_matches(day, '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$') THEN substr(day, 1, 10)
      WHEN regexp_matches(day, '^([0-9]{4})([0-9]{2})([0-9]{2})$') THEN regexp_replace(day, '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\1-\2-\3', 'g')
      WHEN regexp_matches(day, '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$') THEN regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{4})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{1,2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '\1-\2-\3', 'g'), '-([0-9])-', '-0\1-', 'g'), '-([0-9])$', '-0\1', 'g')
      WHEN regexp_matches(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$') AND regexp_matches(day, '^(1[3-9]|[2-9][0-9])[-/., ]') THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '\3-\2-\1', 'g'), '^(69|[7-9][0-9])-', '19\1-', 'g'), '^([0-9]{2})-', '20\1-', 'g'), '-([0-9])-', '-0\1-', 'g'), '-([0-9])$', '-0\1', 'g')
      WHEN regexp_matches(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$') AND regexp_matches(day, '^[0-9]{1,2}[-/., ]+(1[3-9]|[2-9][0-9])[-/., ]+') THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '\3-\1-\2', 'g'), '^(69|[7-9][0-9])-', '19\1-', 'g'), '^([0-9]{2})-', '20\1-', 'g'), '-([0-9])-', '-0\1-', 'g'), '-([0-9])$', '-0\1', 'g')
      WHEN regexp_matches(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$') THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', '\3-\1-\2', 'g'), '^(69|[7-9][0-9])-', '19\1-', 'g'), '^([0-9]{2})-', '20\1-', 'g'), '-([0-9])-', '-0\1-', 'g'), '-([0-9])$', '-0\1', 'g')
      ELSE ''
    END AS day,
    cell_1,
    CASE
      WHEN regexp_matches(cell_1, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_1 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_1 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_1, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_1, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_1, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_1, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_1, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_1, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_1, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_1))
    END AS number_1,
    cell_2,
    CASE
      WHEN regexp_matches(cell_2, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_2 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_2 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_2, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_2, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_2, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_2, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_2, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_2, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_2, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_2))
    END AS number_2,
    cell_3,
    CASE
      WHEN regexp_matches(cell_3, '^-?[0-9]{1,9}([.][0-9]{0,9})?$') THEN CAST(CAST(cell_3 AS DECIMAL(18, 9)) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+]?([0-9]+([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)([eE][+]?[0-9]{1,2})?$') THEN CAST(cell_3 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([,][0-9]{3})+|[1-9][0-9]?([,][0-9]{2})+[,][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([.][0-9]{0,18}0*)?|[.][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_3, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_3, '[-(]') THEN '-' ELSE '' END, regexp_replace(cell_3, '[^0-9.]', '', 'g')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]?([.][0-9]{2})+[.][0-9]{3}|[1-9][0-9]{0,2}( [0-9]{3})+|[1-9][0-9]{0,2}([''\x{2019}][0-9]{3})+)([,][0-9]{0,18}0*)?|[,][0-9]{1,18}0*)[-) ]*$') AND NOT regexp_matches(cell_3, '[-+(].*[-+(]|^ ?[(].*[^) ] ?$|^[^(]*[)]') THEN CAST(concat(CASE WHEN regexp_matches(cell_3, '[-(]') THEN '-' ELSE '' END, replace(regexp_replace(cell_3, '[^0-9,]', '', 'g'), ',', '.')) AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^ *- *$') THEN CAST(0 AS DECIMAL(38, 18))
      WHEN regexp_matches(cell_3, '^[^A-Za-z]*[.,][0-9]{19,}[^A-Za-z]*$|^[-+]?[0-9.]+[eE]-[0-9]+$') THEN error(concat('keyplan: an amount has more digits after the point than are summed exactly here; round it in a view: ', cell_3))
    END AS number_3,
    segment,
    wanted
  FROM cells
),
judged AS (
  SELECT
    customer,
    CASE WHEN regexp_matches(day, '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$') THEN day ELSE '' END AS day,
    number_1 AS amount,
    number_2 AS profit,
    number_3 AS potential,
    segment,
    CASE
      WHEN NOT wanted THEN 'filtered'
      WHEN NOT (regexp_matches(day, '^(19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^((19|20|21)([02468][48]|[13579][26]|[2468]0)|2000)-02-29$') AND day >= '2025-01-01' AND day <= '2025-12-31') THEN 'filtered'
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 = '' THEN 'blank_amount'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      ELSE 'used'
    END AS counted
  FROM said
)
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') AS customer,
  COALESCE(CASE WHEN counted = 'used' THEN day END, '') AS date,
  COALESCE(rtrim(rtrim(CAST(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) AS VARCHAR), '0'), '.'), '') AS amount,
  COALESCE(rtrim(rtrim(CAST(sum(CASE WHEN counted = 'used' THEN profit END) AS VARCHAR), '0'), '.'), '') AS profit,
  COALESCE(rtrim(rtrim(CAST(max(CASE WHEN counted = 'used' THEN potential END) AS VARCHAR), '0'), '.'), '') AS potential,
  COALESCE(CASE WHEN counted = 'used' THEN segment END, '') AS segment,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  count(CASE WHEN counted = 'used' AND profit IS NULL THEN 1 END) AS without_profit,
  counted
FROM judged
GROUP BY 1, 2, 6, 10
ORDER BY 1, 2, 6, 10;
